import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '该联系了',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
