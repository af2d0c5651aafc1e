import { join } from 'node:path'
import { loadProof, proofNames } from './find-proofs'
import { asProof } from './proof'
import { prove } from './prove'

const invented = join(__dirname, 'fixtures')
const real = join(__dirname, '..')

async function run(...wanted: string[]) {
  const lines: string[] = []
  const exitCode = await prove(invented, wanted, (line) => lines.push(line))
  return { exitCode, printed: lines.join('\n') }
}

test('without a name the proofs are listed with their claims', async () => {
  const { exitCode, printed } = await run()

  expect(exitCode).toBe(0)
  expect(printed).toMatch(/^does-not-hold +two and two make five\nholds +two and two make four$/)
})

test('a proof that holds runs long, prints its figures and exits with 0', async () => {
  const { exitCode, printed } = await run('holds')

  expect(exitCode).toBe(0)
  expect(printed).toContain('scale        long\n  two and two  4\nholds holds')
})

test('a proof that does not hold exits with 1, also among others that do', async () => {
  expect(await run('does-not-hold')).toEqual({
    exitCode: 1,
    printed: expect.stringContaining('DOES NOT HOLD'),
  })
  expect((await run('does-not-hold', 'holds')).exitCode).toBe(1)
})

test('an unknown name says which there are', async () => {
  const { exitCode, printed } = await run('nothing')

  expect(exitCode).toBe(2)
  expect(printed).toBe('There is no proof named nothing. There are: does-not-hold, holds')
})

test('a file that proves nothing is named', () => {
  expect(() => asProof({ run: () => undefined }, 'proofs/empty.ts')).toThrow(
    'proofs/empty.ts exports no title',
  )
})

test('every file in proofs/ states a claim', async () => {
  for (const name of await proofNames(real)) {
    const { title } = await loadProof(real, name)
    expect(title.length).toBeGreaterThan(10)
  }
})
