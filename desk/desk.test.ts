import { join } from 'node:path'
import { anId } from '@shared/fixtures'
import type { TreeNode } from '@shared/org/views'
import { contentSecurityPolicy, pageFor } from './addresses'
import { deskTemplate } from './build'
import { whatHappens, type ImportView } from './src/imports/words'
import { wrongFile } from './src/imports/wrong-file'
import { wrongTemplate } from './src/exports/wrong-template'
import { thisComputer } from './src/login/this-computer'
import { linesOf, linesWith } from './src/orgs/tree-lines'
import { tokensFor } from './shared-tokens'

const addresses = {
  ...{ api: 'https://api.county.invalid', files: 'https://files.county.invalid' },
  scan: 'https://scan.county.invalid',
}

describe('the page as it is delivered', () => {
  const page = pageFor(deskTemplate(), addresses)

  test('names where its calls go, and may do nothing else', () => {
    expect(page).toContain('content="https://api.county.invalid"')
    expect(page).not.toContain('{{')
    const policy = contentSecurityPolicy(addresses)
    expect(policy).toContain(`connect-src ${addresses.api} ${addresses.files};`)
    expect(policy).not.toMatch(/unsafe|\*|scan/)
  })

  test('has no script or style within it, and nothing of another host', () => {
    expect(page).not.toMatch(/<script(?![^>]*src="desk\.js")/)
    expect(page).not.toMatch(/<style| style=| on\w+=/)
    const hosts = [...page.matchAll(/https?:\/\/[\w.-]+/g)].map(([host]) => host)
    expect(new Set(hosts)).toEqual(new Set([addresses.api, addresses.files, addresses.scan]))
  })
})

test.each([
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0', 'edge', 'windows'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36', 'chrome', 'windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/17 Safari/605', 'safari', 'mac'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko Firefox/120.0', 'firefox', 'linux'],
  ['something new', 'other', 'other'],
])('%s is called as its owner would', (agent, browser, system) => {
  expect(thisComputer(agent)).toEqual({ browser, system })
})

test('what cannot be read is said before it is sent, with what to do', () => {
  expect(wrongFile({ name: '名册.xls', size: 10 })).toContain('另存为 .xlsx')
  expect(wrongFile({ name: '名册.pdf', size: 10 })).toContain('.xlsx 或 .csv')
  expect(wrongFile({ name: '名册.xlsx', size: 0 })).toContain('空的')
  expect(wrongFile({ name: '名册.xlsx', size: 40 * 1_048_576 })).toContain('10 MB')
  expect(wrongFile({ name: '名册.XLSX', size: 10 })).toBeUndefined()
})

describe('what writing would do', () => {
  const view = (counts: Partial<ImportView['counts']>) =>
    // The other fields say nothing about it.
    ({ counts: { new: 0, changed: 0, same: 0, doubtful: 0, wrong: 0, skipped: 0, ...counts } }) as ImportView

  test('is said in a sentence, with what stays out', () => {
    expect(whatHappens(view({ new: 3, changed: 1, doubtful: 2, wrong: 4 }))).toBe(
      '写入后新增 3 行，修改 1 行。可能是同一人的 2 行，按您说的办，没说的不写。有错的 4 行不写。',
    )
    expect(whatHappens(view({ same: 9 }))).toBe('没有可以直接写入的行。')
  })
})

test('the colours are those of the mini-program, for a page in a browser', () => {
  const css = tokensFor(join(__dirname, '..', 'miniprogram', 'src', 'ui', 'tokens.scss'))
  expect(css).toMatch(/^:root \{[^}]*--red: #b8231c/)
  expect(css).toMatch(/prefers-color-scheme: dark\) \{\s*:root \{/)
  expect(css).not.toMatch(/(^|\s)page[\s,{]/)
})

test('an office’s own sheet that can’t be one is said before it is sent', () => {
  expect(wrongTemplate({ name: '花名册.xls', size: 10 })).toContain('另存为 .xlsx')
  expect(wrongTemplate({ name: '花名册.xlsx', size: 6 * 1_048_576 })).toContain('5 MB')
  expect(wrongTemplate({ name: '花名册.XLSX', size: 10 })).toBeUndefined()
})

describe('the tree', () => {
  const node = (name: string, above?: string): TreeNode => ({
    ...{ orgId: anId('org', name), name: `${name}支部`, level: 'branch', type: 'regular' },
    ...{ mayChange: false, mayCreateBelow: false },
    ...(above !== undefined && { parentId: anId('org', above) }),
  })
  const nodes = [node('b', 'a'), node('a'), node('c', 'b'), node('d', 'a'), node('lone', 'gone')]
  const said = (lines: ReturnType<typeof linesOf>) =>
    lines.map(({ node: { name }, depth, below }) => `${depth}${name.slice(0, -2)}${below}`)

  test('stands in lines, each after the one above it; who has nobody above stands at the top', () => {
    expect(said(linesOf(nodes, () => false))).toEqual(['0a2', '1b1', '2c0', '1d0', '0lone0'])
    expect(said(linesOf(nodes, (orgId) => orgId === anId('org', 'b')))).toEqual([
      '0a2',
      '1b1',
      '1d0',
      '0lone0',
    ])
  })

  test('is searched: those found, and those above them', () => {
    expect(said(linesWith(nodes, 'c支'))).toEqual(['0a1', '1b1', '2c0'])
    expect(linesWith(nodes, '没有')).toEqual([])
  })
})
