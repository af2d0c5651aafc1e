/** `npm run reset`: forgets everything that `npm start` kept. */
import { rmSync } from 'node:fs'
import { fromRoot } from './project-root'
import { readRunFile } from './run-file'

/** Deletes the data in a folder. @throws Error in one line while a system runs with them. */
export function reset(dataDir: string): void {
  if (readRunFile(dataDir)) throw new Error('The system is running. Stop it first.')
  rmSync(dataDir, { recursive: true, force: true })
}

if (require.main === module) {
  try {
    reset(fromRoot('.local'))
    console.log('All data of the demo county is deleted.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
