import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '今天到的人',
  enablePullDownRefresh: true,
  usingComponents: van('button'),
})
