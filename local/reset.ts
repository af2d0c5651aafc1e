/** `npm run reset`: forgets everything that `npm start` kept. */
import { existsSync, rmSync } from 'node:fs'
import { fromRoot } from './project-root'

if (existsSync(fromRoot('.local', 'run.json'))) {
  console.error('The system is running (or was ended hard: then delete .local/run.json). Stop it first.')
  process.exit(1)
}
rmSync(fromRoot('.local'), { recursive: true, force: true })
console.log('All data of the demo county is deleted.')
