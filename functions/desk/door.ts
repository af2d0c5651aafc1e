export { checkConfirmed } from './check-confirmed'
