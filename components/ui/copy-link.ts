/** Copies an address of the page. */
import { copyText } from './copy-text'

/** The address is a part of it after the path, such as `?tab=queries`; left out, the address as it stands. Whether it was copied. */
export const copyLink = (address?: string): Promise<boolean> =>
  copyText(address === undefined ? location.href : new URL(address, location.href).href)

/** Whether the page comes from the machine that it is looked at on: on any other its links lead to that other. */
export const isOfThisMachine = (host = location.hostname): boolean =>
  /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/i.test(host)

export const copiedWords = (): string =>
  isOfThisMachine() ? 'Link copied; it opens on this machine only' : 'Link copied'

/** Said where it was not: what is not on the page yet has to be opened first. */
export const couldNotCopy = (address?: string): string =>
  `Could not copy: ${address === undefined ? '' : 'open it and '}take the link from the address bar`
