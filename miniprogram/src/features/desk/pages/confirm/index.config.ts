import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '电脑上的确认',
  enablePullDownRefresh: true,
  usingComponents: van('button'),
})
