import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { contract, endpoints } from './contract'
import { everyEndpointRefuses, isCommand } from './endpoint'
import { receiptSchema } from './receipt'

const schemasOf = ({ params, query, body, output }: (typeof endpoints)[number]): v.GenericSchema[] =>
  [params, query, body, output].filter((schema) => schema !== undefined)

describe('every endpoint', () => {
  it('is called in code as it is named', () => {
    for (const feature of Object.values(contract))
      for (const [key, { name }] of Object.entries(feature)) expect(key).toBe(name)
  })

  it.each(endpoints)('$name carries no transform, so what is parsed is what is on the wire', (endpoint) => {
    for (const schema of schemasOf(endpoint)) {
      const [input, output] = (['input', 'output'] as const).map((typeMode) =>
        toJsonSchema(schema, { typeMode, errorMode: 'ignore' }),
      )
      expect(Object.keys(output?.properties ?? {})).toEqual(Object.keys(input?.properties ?? {}))
      expect(() => toJsonSchema(schema, { typeMode: 'input' })).not.toThrow()
    }
  })

  it.each(endpoints)('$name has a schema for each name in its path', ({ path, params }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1])
    const stated = params ? Object.keys(toJsonSchema(params, { typeMode: 'input' }).properties ?? {}) : []
    expect(stated.sort()).toEqual(inPath.sort())
  })

  it.each(endpoints)('$name states its own codes only, each once', ({ errors }) => {
    const everywhere: readonly string[] = everyEndpointRefuses
    expect(errors.filter((code) => everywhere.includes(code))).toEqual([])
    expect(new Set(errors).size).toBe(errors.length)
  })

  it.each(endpoints.filter(({ delivery }) => delivery === 'queued'))(
    '$name, which the phone keeps until it is answered, answers with a receipt',
    ({ output }) => {
      expect(output).toBe(receiptSchema)
    },
  )

  it.each(endpoints.filter(({ delivery }) => delivery === 'queued'))(
    '$name, which may wait on the phone, is a command, so that sending it twice does it once',
    (endpoint) => {
      expect(isCommand(endpoint)).toBe(true)
    },
  )

  it.each(endpoints)('$name lifts every older body', ({ version, lifts = {} }) => {
    const older = Array.from({ length: version - 1 }, (_, i) => String(i + 1))
    expect(Object.keys(lifts)).toEqual(older)
  })
})

it('a receipt holds no personal data', () => {
  expect(Object.keys(receiptSchema.entries)).toEqual(['id', 'version', 'state', 'at'])
})
