import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '报到码',
  enablePullDownRefresh: true,
  usingComponents: van('button'),
})
