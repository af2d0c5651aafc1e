export { communityTalliesAfter } from './count-after'
