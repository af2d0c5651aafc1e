import { endpoints } from '../contract'
import { isCommand } from '../endpoint'
import { anId } from '../fixtures'
import { deskLink, readDeskLink } from './code'
import { confirmedWords } from './confirmed-words'
import { requestDigest } from './request-digest'

const prefix = 'https://houniao.invalid/s'
const ticketId = anId('deskTicket', 'office')

test('a code leads back to its ticket, and no other text does', () => {
  expect(readDeskLink(prefix, deskLink(prefix, ticketId))).toBe(ticketId)
  for (const text of [
    '',
    ticketId,
    `${prefix}/${ticketId}x`,
    `https://evil.invalid/s/${ticketId}`,
    `${prefix}/stn_1`,
  ])
    expect(readDeskLink(prefix, text)).toBeUndefined()
})

test('a ticket fits into the scene of a mini-program code', () => {
  expect(ticketId.length).toBeLessThanOrEqual(32)
})

const confirmed = endpoints.filter((endpoint) => endpoint.confirmed)

test('whatever gives, confirms, offers or takes back a role is confirmed on the phone', () => {
  const names = endpoints
    .filter((one) => /^grant\.(give|confirm|revoke)$/.test(one.action))
    .map(({ name }) => name)
  expect(confirmed.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
})

test('so is whatever has a sheet written', () => {
  const exports = endpoints.filter((one) => one.action === 'export.run' && one.name.startsWith('start'))
  for (const { name } of exports) expect(confirmed.map((one) => one.name)).toContain(name)
})

test.each(confirmed)('$name, which is confirmed on the phone, is a command and has its words', (endpoint) => {
  expect(isCommand(endpoint)).toBe(true)
  expect(confirmedWords(endpoint.name)).not.toBe(confirmedWords('anythingElse'))
})

test('a call has a digest of its own: whatever differs in name, place, content or role differs in it', () => {
  const one = { name: 'giveGrant', params: { a: '1', b: '2' }, body: '{"c":3}', actingAs: 'grt_1' }
  const digest = requestDigest(one)
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
  expect(requestDigest({ ...one, params: { b: '2', a: '1' } })).toBe(digest)
  expect(requestDigest({ ...one, params: undefined })).toBe(requestDigest({ ...one, params: {} }))
  const others = [
    { name: 'revokeGrant' },
    { params: { a: '12' } },
    { body: '{"c":4}' },
    { actingAs: 'grt_2' },
  ]
  const all = [one, { ...one, body: undefined }, ...others.map((other) => ({ ...one, ...other }))]
  expect(new Set(all.map(requestDigest)).size).toBe(all.length)
})
