import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '..')
const roots = ['shared', 'functions', 'miniprogram/src', 'desk', 'screen', 'local', 'proofs', 'docs', 'e2e']

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-')

const anchorsOf = (text: string): Set<string> =>
  new Set([...text.matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1] ?? '')))

const isText = /\.(ts|tsx|md|scss|html)$/

test('every rule of the field that is pointed to is written down', () => {
  const written = anchorsOf(readFileSync(join(root, 'docs/rules.md'), 'utf8'))
  const files = roots.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && isText.test(file.name))
      .map((file) => join(file.parentPath, file.name))
      .filter((path) => !/node_modules|[/\\]dist[/\\]/.test(path)),
  )
  const pointers = files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/rules\.md#([a-z0-9-]+)/g)].map(
      ([, anchor = '']) => [path.slice(root.length + 1), anchor] as const,
    ),
  )
  expect(pointers.length).toBeGreaterThan(50)
  expect(pointers.filter(([, anchor]) => !written.has(anchor))).toEqual([])
})

test('every rule that another rule points to is written down', () => {
  const text = readFileSync(join(root, 'docs/rules.md'), 'utf8')
  const written = anchorsOf(text)
  const pointed = [...text.matchAll(/\]\(#([a-z0-9-]+)\)/g)].map((match) => match[1] ?? '')
  expect(pointed.filter((anchor) => !written.has(anchor))).toEqual([])
})
