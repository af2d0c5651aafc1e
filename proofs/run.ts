/** `npm run prove` lists the proofs; `npm run prove -- NAME` runs one in full and fails if its claim doesn't hold. */
import { prove } from './runner/prove'

prove(__dirname, process.argv.slice(2), console.log).then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
