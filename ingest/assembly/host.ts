/** What the host lends: its own logarithm and exponential, so that all code rounds alike. */
export declare function exp(x: f64): f64
export declare function log(x: f64): f64
export declare function log2(x: f64): f64
