import { functionEnvironment, setEnvironment } from './function-environment'
import { type CloudTemplate, type FunctionFacts } from './template'

const facts = (references: Record<string, string>): Pick<CloudTemplate, 'functions'> => {
  const one: FunctionFacts = {
    ...{ name: 'import', logicalId: '', functionName: '', module: '', exportName: '', roleLogicalId: '' },
    ...{ timeoutMs: 1, memoryMb: 1, statements: [], references },
    environment: { LOG: 'on', SECRET: undefined },
  }
  return { functions: [one] }
}

test('what the template says, and what its references come to', () => {
  const template = facts({ FILES_BUCKET: 'Files', DATA_KEY_ID: 'DataKey.Arn' })
  expect(functionEnvironment(template, { Files: 'files', 'DataKey.Arn': 'arn:…' })).toEqual({
    ...{ LOG: 'on', SECRET: undefined, FILES_BUCKET: 'files', DATA_KEY_ID: 'arn:…' },
  })
})

test('a reference to what this machine lacks is said by its name', () => {
  expect(() => functionEnvironment(facts({ TOPIC: 'News' }), {})).toThrow(
    'import: this machine has no News for TOPIC',
  )
})

test('a cloud that is closed leaves the environment as it was', () => {
  process.env.FOUND_THERE = 'before'
  const restore = setEnvironment({ FOUND_THERE: 'during', NOT_THERE: 'during' })
  expect([process.env.FOUND_THERE, process.env.NOT_THERE]).toEqual(['during', 'during'])
  restore()
  expect([process.env.FOUND_THERE, process.env.NOT_THERE]).toEqual(['before', undefined])
  delete process.env.FOUND_THERE
})
