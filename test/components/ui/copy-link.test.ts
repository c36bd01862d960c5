import { expect, test } from 'vitest'
import { isOfThisMachine } from '@/components/ui/copy-link'

test.each([
  ['127.0.0.1', true],
  ['localhost', true],
  ['maps.localhost', true],
  ['[::1]', true],
  ['192.168.1.7', false],
  ['localhost.example.org', false],
])('a link of a page from %s is said to open here only: %j', (host, only) => {
  expect(isOfThisMachine(host)).toBe(only)
})
