import { describe, expect, it } from 'vitest'
import { commandLine } from './run'

const COMMANDS = [
  'ingest',
  'serve',
  'query',
  'export',
  'read',
  'extract',
  'evaluate',
  'runs',
  'remove',
  'rebuild',
  'backup',
  'restore',
  'doctor',
]

describe('help', () => {
  it('lists the commands, with or without --help', async () => {
    const run = commandLine()
    const asked = await run('--help')
    expect(asked).toMatchSnapshot()
    expect(await run()).toEqual(asked)
    for (const command of COMMANDS) expect(asked.out).toContain(`\n  ${command} `)
  })

  it.each(COMMANDS)('says what %s does and takes', async (command) => {
    expect(await commandLine()(command, '--help')).toMatchSnapshot()
  })

  it('prints the version', async () => {
    expect((await commandLine()('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('a wrong call', () => {
  it.each([
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['ingest'], "missing required argument 'file'"],
    [['read', '--format', 'docx', 'x'], 'Allowed choices are'],
    [['export'], "required option '--format <format>' not specified"],
    [['remove'], 'remove takes the id of a run'],
    [['runs', '--store', 'https://example.org'], '--store takes a folder or a neo4j'],
    [['query', 'no-such-query'], 'There is no query no-such-query'],
    [['query', 'x', '--param', 'novalue'], '--param takes name=value'],
  ])('%j ends with 2 and says why', async (argv, words) => {
    const { code, out, err } = await commandLine()(...argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })

  it.each([
    ['frobnicate', 'Try: npx concordance --help'],
    ['ingest', 'Try: npx concordance ingest --help'],
  ])('says where more is told of %s', async (command, words) => {
    expect((await commandLine()(command)).err).toContain(words)
  })

  it.each([
    ['PORT', 'many', 'PORT: must be a whole number from 0 to 65535'],
    ['PORT', '99999', 'PORT: must be a whole number from 0 to 65535'],
    ['NEO4J_POOL_SIZE', '0.5', 'NEO4J_POOL_SIZE: must be a whole number, at least 1'],
    ['CONCORDANCE_TOKEN', 'short', 'CONCORDANCE_TOKEN: must be 8 characters or longer'],
  ])('says how %s=%s must be instead', async (name, value, words) => {
    const { code, err } = await commandLine({ environment: { [name]: value } })('runs')
    expect(code).toBe(1)
    expect(err).toContain(words)
  })
})
