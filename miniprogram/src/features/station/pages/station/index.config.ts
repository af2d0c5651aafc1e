import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '驿站',
  enablePullDownRefresh: true,
  usingComponents: van('button'),
})
