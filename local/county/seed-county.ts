import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as v from 'valibot'
import { type Instant, instantSchema } from '@shared/time'
import type { DemoSize } from './demo'
import type { FullFigures } from './full'
import { type Figures, figuresSchema } from './figures'
import { type DemoPerson, people } from './people'
import { withoutStream } from './without-stream'
import { clientOf, type TableAddress, writeItems } from './write-items'

/** Says which demo the table holds, and whether all of it arrived. */
const noteKey = { pk: 'CTY#demo', sk: 'DEMO' }
const noteSchema = v.object({
  size: v.picklist(['small', 'full']),
  /** The time it was made for: an interrupted load goes on with the same items. */
  now: instantSchema,
  figures: v.optional(figuresSchema),
})

/**
 * Fills a table with the demo county, unless it is there. To be called when the functions' environment is set,
 * for it loads their code.
 *
 * @param options.now what time it is for the system: dates are relative to it.
 * @param options.appid the mini-program's: accounts are found by it and the openid.
 * @param options.pauseStream only when nothing reads the table's stream yet: loads the full demo in a fraction of the time.
 * @param options.filledUpTo other figures for a full demo than those of practice, for measuring.
 * @param options.signal ends the load; the next one goes on with it.
 * @returns who one can be, and the figures of what the table holds (a full demo where a small one was asked for).
 * @throws Error in one line when the full demo is asked for and the table holds the small one; the
 *   signal's reason when that ended it.
 */
export async function seedCounty(
  options: {
    size: DemoSize
    now: Instant
    appid: string
    pauseStream?: boolean
    filledUpTo?: FullFigures
    signal?: AbortSignal
  } & TableAddress,
): Promise<{ people: readonly DemoPerson[]; figures: Figures }> {
  const { size, tableName, appid, signal, filledUpTo } = options
  const client = clientOf(options)
  try {
    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: noteKey }))
    const note = Item && v.parse(noteSchema, Item)
    if (size === 'full' && note?.size === 'small')
      throw new Error('The data kept here is the small county: npm run reset, then start the full one.')
    if (note?.figures) return { people, figures: note.figures }

    const begun = note ?? { size, now: options.now }
    const keep = (noted: v.InferOutput<typeof noteSchema>) =>
      client.send(new PutCommand({ TableName: tableName, Item: { ...noteKey, kind: 'demo', ...noted } }))
    await keep(begun)
    const [{ makeDemo }, { lockedSeals }] = await Promise.all([import('./demo'), import('./seals')])
    const { items, figures } = await makeDemo({
      ...{ ...begun, appid, seals: await lockedSeals() },
      ...(filledUpTo && { filledUpTo }),
    })
    const write = async () => {
      await writeItems(client, tableName, items.state, signal)
      await writeItems(client, tableName, items.events, signal)
    }
    await (options.pauseStream ? withoutStream(client, tableName, write) : write())
    await keep({ ...begun, figures })
    return { people, figures }
  } finally {
    client.destroy()
  }
}
