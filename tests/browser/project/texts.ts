// What people type in the tests of the project page, my tasks and the history.
export const TEXT = {
  notice: '招标公告',
  docNumber: '示例〔2026〕3号',
  posted: '已挂网',
  seen: '龙骨已进场',
  passed: '验收合格',
  waiting: '等消防复核',
  monthEnd: '12月底',
  lateDelivery: '设备到货晚',
  listedTwice: '重复登记',
  team: '第6专班',
  twice: '重复',
} as const;
