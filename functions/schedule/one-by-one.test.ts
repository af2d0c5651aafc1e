import { byItself, oneByOne } from './one-by-one'

const said: string[] = []
const say = (what: string) => said.push(what)
beforeEach(() => said.splice(0))

/** A list of what is due: whatever is dealt with leaves it. */
function listOf(ids: string[], broken: readonly string[] = []) {
  const left = new Set(ids)
  return {
    left,
    page: async (limit: number, cursor?: string) => {
      const rest = [...left].filter((id) => cursor === undefined || id > cursor)
      const page = rest.slice(0, limit)
      return Promise.resolve({ ids: page, ...(rest.length > limit && { cursor: page.at(-1) ?? '' }) })
    },
    deal: async (id: string) => {
      if (broken.includes(id)) throw new Error('not to be read')
      return Promise.resolve(left.delete(id))
    },
  }
}
const ids = (n: number) => Array.from({ length: n }, (_, i) => String(i).padStart(3, '0'))

test('a run does a bounded amount, and the next ones the rest', async () => {
  const { page, deal, left } = listOf(ids(25))
  const run = () => oneByOne((cursor) => page(10, cursor), deal, { most: 10, pages: 3 }, say)
  expect([await run(), await run(), await run(), await run()].map(({ done }) => done)).toEqual([10, 10, 5, 0])
  expect(left.size).toBe(0)
})

test('a whole page that can not be dealt with holds up nothing behind it', async () => {
  const broken = ids(12)
  const { page, deal, left } = listOf(ids(25), broken)
  const run = () => oneByOne((cursor) => page(10, cursor), deal, { most: 10, pages: 3 }, say)
  expect(await run()).toEqual({ done: 10, failed: 12 })
  expect(await run()).toEqual({ done: 3, failed: 12 })
  expect([...left]).toEqual(broken)
  expect(said).toEqual([...broken, ...broken])
})

test('a kind of work that fails as a whole is counted, and said', async () => {
  expect(await byItself('erased', () => Promise.reject(new Error('no network')), say)).toEqual({
    done: 0,
    failed: 1,
  })
  expect(await byItself('erased', () => Promise.resolve(3), say)).toEqual({ done: 3, failed: 0 })
})
