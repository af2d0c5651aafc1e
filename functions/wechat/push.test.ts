import { answerUrlCheck, openPush } from './push'
import { decryptMessage } from './push-cipher'
import { parsePushEvent } from './push-event'
import { isSigned, signatureOf } from './push-signature'
import { encryptMessage } from './testing/encrypt-message'

// The vectors of WeChat's own page on the message push (小程序 消息推送).
const keys = { appid: 'wxba5fad812f8e6fb9', token: 'AAAAA', aesKey: 'A'.repeat(43) }
const encrypted =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04='
const query = {
  signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
  timestamp: '1714112445',
  nonce: '415670741',
  openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
  encrypt_type: 'aes',
  msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
}
const body = JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: encrypted })
const openid = 'oInventedMember0000000000001'
const random = Buffer.from('707722b803182950')

/** A push as WeChat would send this message. */
const pushed = (message: object, by = keys) => {
  const Encrypt = encryptMessage(by, JSON.stringify(message), random)
  const signed = signatureOf([by.token, query.timestamp, query.nonce, Encrypt])
  return openPush(keys, { ...query, msg_signature: signed }, JSON.stringify({ Encrypt }))
}
const refusal = (reason: string): unknown => expect.objectContaining({ name: 'PushRefusal', reason })
const refused = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error
  }
  throw new Error('a refusal was expected')
}

describe('the vectors of WeChat’s documentation', () => {
  const check = {
    signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
    echostr: '4375120948345356249',
    timestamp: '1714036504',
    nonce: '1514711492',
  }

  test('the address is checked, and echostr goes back', () => {
    expect(answerUrlCheck(keys, check)).toBe('4375120948345356249')
    for (const signature of ['', `${check.signature}0`, check.signature.replace('f', 'e')])
      expect(refused(() => answerUrlCheck(keys, { ...check, signature }))).toEqual(refusal('signature'))
    expect(refused(() => answerUrlCheck(keys, {}))).toEqual(refusal('shape'))
  })

  test('the signature of a plain push', () => {
    const parts = [keys.token, '1714037059', '486452656']
    expect(isSigned('899cf89e464efb63f54ddac96b0a0a235f53aa78', parts)).toBe(true)
  })

  test('an encrypted push opens', () => {
    expect(JSON.parse(decryptMessage(keys, encrypted))).toMatchObject({ debug_str: 'hello world' })
    const event = { kind: 'unknown', event: 'debug_demo', list: [], createdAt: 1714112445 }
    expect(openPush(keys, query, body)).toEqual(event)
  })
})

describe('what is not taken', () => {
  test.each([
    ['signature', 'the signature of the plain mode', { msg_signature: query.signature }],
    ['signature', 'another time', { timestamp: '1714112446' }],
    ['signature', 'another nonce', { nonce: '415670742' }],
    ['shape', 'no signature', { msg_signature: undefined }],
  ])('%s: %s', (reason, _, change) => {
    expect(refused(() => openPush(keys, { ...query, ...change }, body))).toEqual(refusal(reason))
  })

  test('another token, key or app, and a body that is changed or plain', () => {
    const other = { ...keys, aesKey: 'B'.repeat(43) }
    expect(refused(() => openPush({ ...keys, token: 'BBBBB' }, query, body))).toEqual(refusal('signature'))
    expect(refused(() => openPush(other, query, body))).toEqual(refusal('cipher'))
    expect(refused(() => openPush({ ...keys, appid: 'wx0' }, query, body))).toEqual(refusal('appid'))
    expect(refused(() => openPush(keys, query, body.replace('+qdx', '+qdy')))).toEqual(refusal('signature'))
    expect(refused(() => openPush(keys, query, '{"MsgType":"event"}'))).toEqual(refusal('shape'))
    expect(refused(() => openPush(keys, query, '<xml/>'))).toEqual(refusal('shape'))
  })

  test.each(['', 'AAAA', Buffer.alloc(32).toString('base64')])('the cipher text %j', (text) => {
    expect(refused(() => decryptMessage(keys, text))).toEqual(refusal('cipher'))
  })

  test('an event that names another app, or nobody', () => {
    const event = { MsgType: 'event', Event: 'user_authorization_revoke', CreateTime: 1 }
    expect(refused(() => pushed({ ...event, OpenID: openid, AppID: 'wx0' }))).toEqual(refusal('appid'))
    expect(refused(() => pushed(event))).toEqual(refusal('shape'))
  })

  test('a key that is not 43 characters long is our own mistake', () => {
    expect(() => decryptMessage({ ...keys, aesKey: 'A' }, encrypted)).toThrow('43 characters')
  })
})

describe('events', () => {
  const head = { ToUserName: 'gh_1', FromUserName: 'o1', CreateTime: 1626857200, AppID: keys.appid }

  test('somebody took back what they had allowed', () => {
    const revoke = { ...head, MsgType: 'event', Event: 'user_authorization_revoke', OpenID: openid }
    const at = { kind: 'authorizationRevoked', openid, createdAt: 1626857200 }
    expect(pushed({ ...revoke, RevokeInfo: '8' })).toEqual({ ...at, revoked: [8] })
    expect(pushed({ ...revoke, RevokeInfo: '6,8' })).toEqual({ ...at, revoked: [6, 8] })
    expect(pushed(revoke)).toEqual({ ...at, revoked: [] })
  })

  test('somebody left, however the type is written', () => {
    const left = { ...head, MsgType: 'Event', Event: 'user_authorization_cancellation', OpenID: openid }
    expect(pushed(left)).toEqual({ kind: 'authorizationCancelled', openid, createdAt: 1626857200 })
  })

  test('all others are kept as unknown, a list of one as a list', () => {
    const sent = { ...head, MsgType: 'event', Event: 'subscribe_msg_sent_event' }
    const one = { TemplateId: 't', ErrorCode: '0' }
    const unknown = { kind: 'unknown', event: 'subscribe_msg_sent_event', createdAt: 1626857200 }
    for (const List of [one, [one]]) expect(pushed({ ...sent, List })).toEqual({ ...unknown, list: [one] })
    expect(pushed({ ...head, MsgType: 'text' })).toEqual({ ...unknown, event: 'text', list: [] })
  })

  test('Chinese of any length goes through the cipher', () => {
    for (const length of [0, 1, 31, 32, 33, 500]) {
      const text = '候'.repeat(length)
      expect(decryptMessage(keys, encryptMessage(keys, text, random))).toBe(text)
    }
    expect(refused(() => parsePushEvent('候', keys.appid))).toEqual(refusal('shape'))
  })
})
