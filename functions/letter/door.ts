export { numbersOffAfter } from './numbers-off'
