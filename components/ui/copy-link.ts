/** Copies an address of the page. */
import { copyText } from './copy-text'

/** The address is a part of it after the path, such as `?tab=queries`; left out, the address as it stands. Whether it was copied. */
export const copyLink = (address?: string): Promise<boolean> =>
  copyText(address === undefined ? location.href : new URL(address, location.href).href)

/** Said where it was not: what is not on the page yet has to be opened first. */
export const couldNotCopy = (address?: string): string =>
  `Could not copy: ${address === undefined ? '' : 'open it and '}take the link from the address bar`
