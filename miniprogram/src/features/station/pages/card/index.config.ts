import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '报到纸条',
  enablePullDownRefresh: true,
  usingComponents: van('button'),
})
