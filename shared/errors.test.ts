import { errors, Refusal } from './errors'

describe('what a person reads when something goes wrong', () => {
  it.each(Object.entries(errors))(
    '%s is a Chinese sentence under a fitting status',
    (_code, { status, message }) => {
      expect(message).toMatch(/^[\u4e00-\u9fff]/)
      expect(message).not.toMatch(/undefined|null|Error/)
      expect(message.length).toBeLessThanOrEqual(40)
      expect([400, 401, 403, 404, 409, 413, 426, 500, 503]).toContain(status)
    },
  )

  it('is told by a refusal that holds its code and its fields, and nothing that was sent', () => {
    const refusal = new Refusal('INVALID_INPUT', { phone: '请填 11 位手机号' })
    expect(refusal).toMatchObject({ name: 'Refusal', code: 'INVALID_INPUT', message: 'INVALID_INPUT' })
    expect(refusal.fields).toEqual({ phone: '请填 11 位手机号' })
  })
})
