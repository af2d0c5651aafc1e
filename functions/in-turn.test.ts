import { anId } from '@shared/fixtures'
import { cursorOf } from './cursor'
import { inTurn, wholeList } from './in-turn'

const [branch, group, other] = ['branch', 'group', 'other'].map((name) => anId('org', name))
const lists = new Map([
  [branch, ['a', 'b', 'c']],
  [group, ['d', 'e']],
])
const keyOf = (orgId: string) => ({ index: 'lookup', partition: `HST#${orgId}` })

/** As the table answers: a page, and where it goes on. */
async function read(orgId: string, limit: number, cursor: string | undefined) {
  const all = [...lists].find(([id]) => id === orgId)?.[1] ?? []
  const parsed: unknown = cursor && JSON.parse(Buffer.from(cursor, 'base64url').toString())
  const last = typeof parsed === 'object' && parsed && 'sk' in parsed ? String(parsed.sk) : ''
  const of = all.filter((one) => one > last).slice(0, limit)
  const end = of.at(-1)
  const key = { pk: 'X', sk: end ?? '', lookupPk: `HST#${orgId}`, lookupSk: end ?? '' }
  return Promise.resolve({ of, ...(of.length === limit && { cursor: cursorOf(key) }) })
}

const ids = [branch, group].flatMap((id) => id ?? [])
const page = (limit: number, cursor?: string) => inTurn(ids, { keyOf, read }, { limit, cursor })

test.each([1, 2, 3, 10])(
  'lists are read one after the other, %i at a time, each line once',
  async (limit) => {
    expect(await wholeList((cursor) => page(limit, cursor))).toEqual(['a', 'b', 'c', 'd', 'e'])
  },
)

test('a cursor of another list is refused', async () => {
  const cursor = cursorOf({ pk: 'X', sk: 'a', lookupPk: `HST#${other ?? ''}`, lookupSk: 'a' })
  await expect(page(2, cursor)).rejects.toThrow('MALFORMED_REQUEST')
})
