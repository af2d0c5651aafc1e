import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { contract } from '@shared/contract'
import type { Endpoint } from '@shared/endpoint'
import { incompatibilities } from './compatible'
import { describe as describeContract } from './describe'

const released = join(__dirname, '../../docs/openapi/released')
const documentSchema = v.looseObject({ openapi: v.string() })
const read = (file: string) => v.parse(documentSchema, JSON.parse(readFileSync(join(released, file), 'utf8')))

describe('the contract of today', () => {
  it.each(readdirSync(released))('breaks nobody who was written against %s', (file) => {
    expect(incompatibilities(read(file), describeContract(contract))).toEqual([])
  })

  it('has a released one to be held against', () => {
    expect(readdirSync(released).length).toBeGreaterThan(0)
  })
})

const tag = { name: v.string(), weight: v.optional(v.number()) }
const notify = { notify: v.optional(v.picklist(['yes', 'no'])) }
const posted = {
  text: v.pipe(v.string(), v.maxLength(100)),
  kind: v.picklist(['goods', 'service']),
  tags: v.array(v.object(tag)),
  note: v.optional(v.string()),
}
const answered = {
  id: v.string(),
  mood: v.picklist(['glad', 'calm']),
  steps: v.array(v.object({ at: v.string() })),
  note: v.optional(v.string()),
}
/** An endpoint to be changed in one way at a time. */
const wish: Endpoint = {
  name: 'postWish',
  method: 'POST',
  path: '/v1/wishes/{wishId}',
  action: 'trip.file',
  delivery: 'queued',
  version: 1,
  params: v.object({ wishId: v.string() }),
  query: v.object(notify),
  body: v.object(posted),
  status: 201,
  output: v.object(answered),
  errors: ['REGION_UNKNOWN'],
}
const body = (entries: v.ObjectEntries) => ({ body: v.object({ ...posted, ...entries }) })
const output = (entries: v.ObjectEntries) => ({ output: v.object({ ...answered, ...entries }) })
const withoutNote = ({ note: _note, ...entries }: v.ObjectEntries) => v.object(entries)

const before = describeContract({ wish: { wish } })
const changedTo = (changes: Partial<Endpoint>) =>
  incompatibilities(before, describeContract({ wish: { wish: { ...wish, ...changes } } }))

describe('nobody notices', () => {
  it.each<[string, Partial<Endpoint>]>([
    ['nothing at all', {}],
    ['a new field that may be sent', body({ more: v.optional(v.string()) })],
    ['a required field that becomes optional', body({ kind: v.optional(v.picklist(['goods', 'service'])) })],
    ['a longer text', body({ text: v.pipe(v.string(), v.maxLength(200)) })],
    ['a further word that may be sent', body({ kind: v.picklist(['goods', 'service', 'time']) })],
    ['a new parameter that may be sent', { query: v.object({ ...notify, page: v.optional(v.string()) }) }],
    ['one of several forms, of which one is the old', { body: v.union([v.object(posted), v.object(tag)]) }],
    ['a new field in the answer', output({ more: v.string() })],
    ['an answer with fewer words', output({ mood: v.picklist(['glad']) })],
    ['an answer that now always has its note', output({ note: v.string() })],
    ['a new error code', { errors: ['REGION_UNKNOWN', 'REASON_UNKNOWN'] }],
    ['other delivery', { delivery: 'online' }],
    [
      'another body under a new version, since older ones are lifted',
      { ...body({ must: v.string() }), version: 2 },
    ],
  ])('%s', (_what, changes) => {
    expect(changedTo(changes)).toEqual([])
  })

  it('a body that may be sent where none was', () => {
    const bare = { ...wish, body: undefined }
    const now = describeContract({ wish: { wish: { ...bare, body: v.optional(v.object(tag)) } } })
    expect(incompatibilities(describeContract({ wish: { wish: bare } }), now)).toEqual([])
    expect(incompatibilities(describeContract({ wish: { wish: bare } }), before)).not.toEqual([])
  })

  it('a new endpoint', () => {
    const more = { ...wish, path: '/v1/more' }
    expect(incompatibilities(before, describeContract({ wish: { wish, more } }))).toEqual([])
  })
})

describe('it breaks somebody', () => {
  it.each<[string, Partial<Endpoint>, string]>([
    ['another path', { path: '/v1/wish/{wishId}' }, 'POST /v1/wishes/{wishId} is gone'],
    ['another method', { method: 'DELETE' }, 'is gone'],
    ['another status', { status: 200 }, '201 is gone'],
    ['a field that must be sent', body({ must: v.string() }), 'body.must is required'],
    ['a field that must be sent now', body({ note: v.string() }), 'body.note is required'],
    [
      'a field within a list that must be sent',
      body({ tags: v.array(v.object({ ...tag, must: v.string() })) }),
      'body.tags[].must',
    ],
    ['a field that is taken no more', { body: withoutNote(posted) }, 'body.note is gone'],
    [
      'a shorter text',
      body({ text: v.pipe(v.string(), v.maxLength(99)) }),
      'body.text has another maxLength',
    ],
    ['a least length', body({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) }), 'minLength'],
    [
      'a pattern',
      body({ note: v.optional(v.pipe(v.string(), v.regex(/x/))) }),
      'body.note has another pattern',
    ],
    ['a word that is taken no more', body({ kind: v.picklist(['goods']) }), 'body.kind has other words'],
    [
      'words only, where any text was',
      body({ note: v.optional(v.picklist(['a'])) }),
      'body.note has other words',
    ],
    [
      'one of several forms, of which none is the old',
      { body: v.union([v.object({ ...posted, must: v.string() }), v.object(tag)]) },
      'is gone',
    ],
    ['another type', body({ text: v.number() }), 'body.text has another type'],
    [
      'a parameter that must be sent',
      { query: v.object({ ...notify, page: v.string() }) },
      'query page is newly required',
    ],
    ['a parameter that is taken no more', { query: v.object({}) }, 'query notify is gone'],
    ['a body that is taken no more', { body: undefined }, 'body.text is gone'],
    ['an answer without a field', { output: withoutNote(answered) }, '201.note is gone'],
    ['an answer that may lack a field', output({ id: v.optional(v.string()) }), '201.id is required'],
    ['an answer with another type', output({ id: v.number() }), '201.id has another type'],
    [
      'an answer with a word nobody knew',
      output({ mood: v.picklist(['glad', 'calm', 'sad']) }),
      '201.mood has other words',
    ],
    [
      'an answer with other items',
      output({ steps: v.array(v.object({ at: v.number() })) }),
      '201.steps[].at',
    ],
    ['an error code less', { errors: [] }, '400 REGION_UNKNOWN is gone'],
  ])('%s', (_what, changes, line) => {
    expect(changedTo(changes).join('\n')).toContain(line)
  })

  it('a session that is needed where none was', () => {
    const open = describeContract({ wish: { wish: { ...wish, action: 'session.open' } } })
    expect(incompatibilities(open, before).join('\n')).toContain('has other security')
  })

  it('an error body without its request id', () => {
    const { components, ...rest } = before
    const without = {
      ...rest,
      components: { ...components, schemas: { Error: { type: 'object', properties: {} } } },
    }
    expect(incompatibilities(before, without).join('\n')).toContain('Error.requestId is gone')
  })
})
