import { lintVirtualFiles } from './lint-virtual-files'

type Case = { what: string; filePath: string; text: string; says?: string }

const rules = 'shared/trip/rules.ts'
const handler = 'functions/trip/file-trip.ts'
const missingOnThePhone = [
  'window',
  'document',
  'fetch',
  'URL',
  'TextEncoder',
  'Buffer',
  'process',
  'setImmediate',
]

const cases: Case[] = [
  {
    what: 'a cast without a reason fails',
    filePath: handler,
    text: 'export const it = ({} as { a?: string }).a',
    says: 'house/explained-cast',
  },
  {
    what: 'a cast with its reason above passes',
    filePath: handler,
    text: '// The table gives back what the entity put in.\nexport const it = ({} as { a?: string }).a',
  },
  {
    what: 'a cast with its reason beside it passes',
    filePath: handler,
    text: 'export const it = ({} as { a?: string }).a // the table gives back what the entity put in',
  },
  {
    what: 'a docstring above a cast says what something is, and is no reason',
    filePath: handler,
    text: '/** The first letter. */\nexport const it = ({} as { a?: string }).a',
    says: 'house/explained-cast',
  },
  {
    what: 'the comment beside the line above a cast is no reason',
    filePath: handler,
    text: 'const a = {} // empty\nexport const it = (a as { a?: string }).a',
    says: 'house/explained-cast',
  },
  { what: '`as const` needs no reason', filePath: handler, text: 'export const it = { a: 1 } as const' },
  {
    what: '`as unknown` needs no reason',
    filePath: handler,
    text: 'export const it = JSON.parse("1") as unknown',
  },
  {
    what: '`any` fails',
    filePath: handler,
    text: 'export const it = (thing: any) => String(thing)',
    says: 'no-explicit-any',
  },
  ...missingOnThePhone.flatMap((name): Case[] => [
    ...[rules, 'miniprogram/src/lib/outbox.ts'].map((filePath) => ({
      what: `the phone has no ${name}, so it fails in ${filePath}`,
      filePath,
      text: `export const it = String(${name})`,
      says: `no-restricted-globals: Unexpected use of '${name}'`,
    })),
    { what: `a machine has ${name}`, filePath: 'local/start.ts', text: `export const it = String(${name})` },
  ]),
  ...[
    { filePath: handler, says: 'functions/environment.ts' },
    { filePath: 'miniprogram/src/ui/button.tsx', says: 'functions/environment.ts' },
    { filePath: 'functions/environment.ts' },
    { filePath: 'local/start.ts' },
  ].map((it) => ({
    ...it,
    what: `reading the environment in ${it.filePath} ${it.says === undefined ? 'passes' : 'fails'}`,
    text: 'export const table = String(process.env.TABLE_NAME)',
  })),
  ...['Date.now()', 'new Date()'].flatMap((now): Case[] => [
    {
      what: `rules take ${now} as an argument`,
      filePath: rules,
      text: `export const it = ${now}`,
      says: 'argument',
    },
    { what: `so do handlers`, filePath: handler, text: `export const it = ${now}`, says: 'argument' },
    { what: `the clock reads ${now}`, filePath: 'functions/clock.ts', text: `export const it = ${now}` },
  ]),
  ...['skip', 'only', 'todo'].map((mark) => ({
    what: `a test marked .${mark} fails`,
    filePath: 'shared/trip/rules.test.ts',
    text: `test.${mark}('a job', () => undefined)`,
    says: 'Every test runs.',
  })),
  {
    what: 'the linter cannot be switched off inside a file',
    filePath: handler,
    text: '// eslint-disable-next-line\nexport const it = (thing: any) => String(thing)',
    says: 'no-explicit-any',
  },
]

describe('house rules', () => {
  const messages = lintVirtualFiles(cases.map(({ filePath, text }) => ({ filePath, text: `${text}\n` })))

  test.each(cases.map((it, i) => ({ ...it, messages: messages[i] })))('$what', ({ says, messages }) => {
    if (says === undefined) expect(messages).toEqual([])
    else expect(messages).toContainEqual(expect.stringContaining(says))
  })
})
