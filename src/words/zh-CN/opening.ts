// Words for opening the ledger: stale tab, newer schema, recovery (打开台账). zh-CN is the source of the catalogue.
import type { Wordings } from '../catalogue.ts';

export const opening = {
  reading: '正在打开台账',
  readingRows: (done: string, total: string) => `已读 ${done} / ${total}`,
  lost: {
    title: '台账不见了',
    note: '这台电脑上曾有一本台账，现在浏览器里找不到它，或找到的比记下的少。先别新建，多半能从备份找回。',
    known: '还记得的',
    ledger: '台账编号',
    device: '这台电脑的编号',
    changes: '全部改动',
    own: '其中这台电脑的',
    count: (count: string) => `${count} 笔`,
    nothingKnown: '连编号也没有留下',
    why: '常见原因：清理软件清了浏览器数据，换了浏览器或账户，地址变了（端口、域名），磁盘还原。',
    restore: '从备份恢复',
    retry: '再找一次',
    anywayTitle: '仍要继续',
    anywayNote: '会照现在找到的打开；找不到数据的，从空台账开始。以后若找到旧备份，仍可恢复。',
    anywayRead: '已看过上面几行，知道旧数据不会自己回来',
    anyway: '照现在的打开',
    mustRead: '先看过上面几行，再勾上',
  },
  newer: {
    title: '台账是更新的版本写的',
    note: (found: string, known: string) =>
      `台账格式是 ${found}，这个页面只认识到 ${known}。为了不弄坏数据，没有打开。`,
    next: '重新载入以换成新版本；还不行，请维护的人更新服务器上的程序。',
    reload: '重新载入',
  },
  ended: {
    newerVersionOpen: {
      title: '另一页已换成新版本',
      note: '这一页已停止写入。存上的都在，没存上的没有写进去。',
      reload: '换成新版本',
    },
    restoredElsewhere: {
      title: '另一页刚从备份恢复了台账',
      note: '这一页显示的是恢复前的数据，已停止写入。',
      reload: '看恢复后的台账',
    },
    databaseLost: {
      title: '台账的数据库被浏览器关了',
      note: '可能是清理软件或系统清了数据，也可能只是被中断。已停止写入。',
      reload: '重新打开',
    },
  },
  unavailable: {
    title: '浏览器不让存数据',
    note: '台账要存在浏览器的数据库里，现在打不开。',
    next: '无痕窗口、禁用了网站数据、磁盘已满，都会这样。换成普通窗口、允许网站数据或腾出空间后再试。',
    retry: '再试一次',
  },
  details: '详情',
} satisfies Wordings;
