/** Stands in for the package of this name, which refuses to be imported outside a server bundle. */
export {}
