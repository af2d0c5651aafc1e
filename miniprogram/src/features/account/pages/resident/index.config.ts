import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '居民登记',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
