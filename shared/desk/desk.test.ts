import { endpoints } from '../contract'
import { isCommand } from '../endpoint'
import { anId } from '../fixtures'
import { deskLink, readDeskLink } from './code'
import { confirmedWords } from './confirmed-words'

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
