/** `--quality`, as every command has it that reads papers by the person's wish. */
import { Option } from 'commander'
import { QUALITIES } from '@/lib/model/quality'

export const qualityOption = (): Option =>
  new Option(
    '--quality <quality>',
    'how carefully: best by default; fast takes two thirds of the time and makes a quarter more mistakes. The store keeps which',
  ).choices(QUALITIES)
