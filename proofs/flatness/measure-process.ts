/** Measures one county in a process of its own, for a cloud's functions know one database: `measure-process.ts AWAY TAKEN_IN FROM_ELSEWHERE`. */
import { measureIn } from './measure'

const [membersAway = 0, takenIn = 0, fromElsewhere = 0] = process.argv.slice(2).map(Number)

measureIn({ membersAway, takenIn, fromElsewhere }).then(
  (measured) => process.send?.(measured, () => process.exit()),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
