// A complaint at the running hall, from what a resident wrote to both sides being told, by all who have a part in it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { by, offered, people, send, skip } from "./hall.mjs";

describe("a complaint at the running hall", { skip }, () => {
  const as = people();

  async function filed() {
    const auditor = await by("xu.jing");
    const { items: [{ no: caseNo }] } = await auditor.get("/api/cases?limit=1");
    const resident = await by();
    const complaint = { hall: "330106", ground: "PASSIVE_OR_LATE", person: "li.na", window: "LABOUR", caseNo, text: "等了一上午，没有人说明原因。" };
    const { no } = await resident.post("/api/complaints", complaint);
    return no;
  }

  test("B3, B5, B6, P5, P6: taken up, looked into by group and department, decided by vote, approved and told", async () => {
    const no = await filed();
    const head = await as("zheng.hua");
    await (await by("zheng.hua")).until(`/api/complaints/${no}`);
    await head.go(`/complaints/${no}`);
    await offered(head.page, "受理举报").click();
    await send(head.page);
    await offered(head.page, "确定调查人员").click();
    await head.page.getByRole("checkbox", { name: /蒋伟/ }).check();
    await head.page.getByRole("checkbox", { name: /冯丽/ }).check();
    await send(head.page);

    const group = await as("jiang.wei");
    await group.go(`/complaints/${no}`);
    await offered(group.page, "引用证据").click();
    await group.page.getByRole("radio").first().check();
    await group.page.getByLabel("情况说明").fill("系统记录的办理经过");
    await send(group.page);

    const department = await as("feng.li");
    await department.go(`/complaints/${no}`);
    await offered(department.page, "报告调查结论").click();
    await department.page.getByLabel("查明的事实").fill("办件搁置属实，当事人起初不肯说明情况。");
    await department.page.getByLabel("过错", { exact: true }).selectOption("OVERDUE");
    await department.page.getByRole("checkbox", { name: /调查/ }).first().check();
    await send(department.page);

    await group.go(`/complaints/${no}`);
    await offered(group.page, "提出处理意见").click();
    await group.page.getByText("处理建议表").first().waitFor();
    await group.page.getByLabel("处理", { exact: true }).selectOption("DEMERIT");
    await group.page.getByLabel("理由").fill("影响恶劣，建议记过");
    await send(group.page);

    const office = await as("wu.gang");
    await office.go(`/complaints/${no}`);
    await offered(office.page, "记录联合办公会议的决定").click();
    for (const name of [/郑华/, /吴刚/, /周敏/]) await office.page.getByRole("checkbox", { name }).check();
    await office.page.getByLabel("赞成").fill("2");
    await office.page.getByLabel("弃权").fill("1");
    await office.page.getByText("到会 3 人，赞成过半数。").waitFor();
    await office.page.getByRole("radio", { name: "举报属实" }).check();
    await office.page.getByLabel("理由").fill("违反限时办结制度，造成不良影响");
    // Until each factor has its answer nothing is sent (B3).
    await office.page.keyboard.press("Control+Enter");
    assert.equal(await office.page.getByRole("dialog").isVisible(), true);
    for (const factor of await office.page.getByPlaceholder("会议如何认定，是否从重").all()) await factor.fill("认定，予以考虑");
    await send(office.page);
    await offered(office.page, "记录上级批准").click();
    await office.page.getByLabel("上级机关").fill("县人力资源和社会保障局");
    await office.page.getByLabel("文号").fill("人社批〔2026〕9号");
    await send(office.page);
    await offered(office.page, "告知双方").click();
    await send(office.page);
    await office.page.getByRole("button", { name: "打印给本人的通知书" }).waitFor();
  });
});
