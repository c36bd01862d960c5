/** A row of a table for spreadsheets and statistics (RFC 4180). */

export type CsvCell = string | number | boolean | null | undefined

export const csvLine = (row: readonly CsvCell[]): string => `${row.map(toCell).join(',')}\r\n`

/** Several names in one cell. */
export const joinNames = (names: readonly string[] = []): string => names.join('; ')

/** A text that a spreadsheet would take for a formula gets an apostrophe, as OWASP advises against CSV injection. */
function toCell(value: CsvCell): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
