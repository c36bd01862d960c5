/** `--quality`, as every command has it that reads papers by the person's wish. */
import { Option } from 'commander'
import { QUALITIES } from '@/lib/model/quality'

export const qualityOption = (): Option =>
  new Option(
    '--quality <quality>',
    'how carefully: best by default; fast takes four fifths of the time and errs a little more, above all in roles. The store keeps which',
  ).choices(QUALITIES)
