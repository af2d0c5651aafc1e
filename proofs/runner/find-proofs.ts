import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { asProof, type Proof } from './proof'

const isProof = (file: string) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'run.ts'

/** The names of the proofs in a folder (absolute path), in the order of the alphabet. */
export async function proofNames(folder: string): Promise<string[]> {
  const files = await readdir(folder)
  return files
    .filter(isProof)
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()
}

/** The proof of this name; throws an Error if the file exports none. */
export async function loadProof(folder: string, name: string): Promise<Proof> {
  const file = join(folder, `${name}.ts`)
  return asProof(await import(file), file)
}
