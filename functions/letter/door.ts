export { forgetAnswers } from './forget-answers'
export { answeredBy } from './answered-by'
export { numbersOffAfter } from './numbers-off'
