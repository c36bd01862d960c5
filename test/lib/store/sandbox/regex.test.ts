import { describe, expect, it } from 'vitest'
import { isPlainRegex } from '@/lib/store/sandbox/regex'

describe('a plain regular expression', () => {
  it.each([
    'PPO',
    '(?i).*reward.*',
    '(?i)ppo|sac|td3',
    'v\\\\d+',
    '[A-Z]{2,5}',
    '(soft )actor-critic',
    '(?i).*diffusion( model| policy)?.*',
    'PPO(?:-v\\\\d)?',
    '.*?a.*b',
    'C\\\\+\\\\+',
    'a.c',
    '',
  ])('is let through: %s', (pattern) => expect(isPlainRegex(pattern)).toBe(true))

  it.each([
    ['a repeated group', '(a+)+$'],
    ['a repeated alternative', '(a|aa)*$'],
    ['a repeated group, counted', '(a|a){20}'],
    ['an optional group', '(a*)?(a*)?(a*)?b'],
    ['an optional group that repeats', '(a+b)?(a+b)?c'],
    ['optional groups in one another', '((a)?b)?'],
    ['many optional groups', '(a)?(a)?(a)?(a)?b'],
    ['alternatives in optional groups', `(${'a|'.repeat(9)}a)?`],
    ['many stars', 'a*a*a*a*b'],
    ['many question marks', `${'a?'.repeat(30)}${'a'.repeat(30)}`],
    ['many counts', '.{0,99}.{0,99}.{0,99}.{0,99}x'],
    ['high counts', 'a{1000}'],
    ['many alternatives', '(a|a)'.repeat(20)],
    ['back references', '(a*)\\\\1b'],
    ['look-ahead', '(?=a)b'],
    ['look-behind', '(?<=a)b'],
    ['a named group', '(?<n>a)b'],
    ['nested classes', '[a[b]*]*'],
    ['great length', 'a'.repeat(300)],
  ])('is not one with %s', (_, pattern) => expect(isPlainRegex(pattern)).toBe(false))
})
