/** `npx tsx proofs/importing/with-rows.ts 5000`: the proof of the import with as many rows as there is time for. */
import { runWith } from '../import'

runWith(Number(process.argv[2] ?? 5000)).then(
  ({ holds, figures }) => {
    console.table(figures)
    console.log(holds ? 'holds' : 'DOES NOT HOLD')
    process.exit(holds ? 0 : 1)
  },
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
