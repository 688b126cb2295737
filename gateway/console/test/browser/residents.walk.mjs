// What residents do on their pages, on a phone and on the hall's PC, in both languages, light and dark.
import assert from "node:assert/strict";
import { test } from "node:test";
import { problem } from "./paper/kit.mjs";
import { PHONE, residents } from "./residents-page.mjs";
import { APPLICATION, APPOINTMENT, CODE, COMPLAINT, NOTICE, queueBoard, quiet } from "./residents.mjs";

const LOOKS = [
  { name: "phone-light", ...PHONE }, { name: "phone-dark", ...PHONE, colorScheme: "dark" },
  { name: "pc-light", viewport: { width: 1366, height: 768 } },
  { name: "pc-dark-en", viewport: { width: 1366, height: 768 }, colorScheme: "dark", locale: "en-GB" },
];

residents("residents", (now) => {
  const { begin, open, asked, part, submit, isSound, follow } = now;
  /** The matter and the day of an appointment, with the times and messages that are there then. */
  const chooseDay = async () => {
    await open("/appointment?hall=330106");
    const form = part("appointment-form");
    await form.locator("[name=matterId] option").nth(1).waitFor({ state: "attached" });
    await form.locator("[name=matterId]").selectOption("low-rent-housing");
    await form.locator("[name=date]").fill("2026-11-27");
    await part("appointment-messages").waitFor();
  };
  for (const { name, ...look } of LOOKS) {
    test(`every page and state is sound: ${name}`, async () => {
      await begin(look);
      const said = (zh, en) => (look.locale ? en : zh);
      await open("/");
      await part("guide-count").getByText("4").waitFor();
      await part("open").getByText("张*").first().waitFor();
      await isSound(`home-${name}`);
      for (const form of ["progress", "rating", "verification", "complaint", "objection"]) await part(`${form}-form`).locator("button").last().click();
      await follow(APPLICATION);
      await part("progress-answer").locator(".missing").waitFor();
      await submit("verification-form", { no: NOTICE, code: CODE }, said("核验", "Check"));
      await part("verification-answer").locator(".done").waitFor();
      await submit("complaint-form", { text: "态度生硬。" }, said("提交", "Send"));
      await part("complaint-form").locator("select[name=ground]").selectOption("RUDE_CONDUCT");
      await part("complaint-form").getByRole("button", { name: said("提交", "Send") }).click();
      await part("complaint-answer").locator(".receipt").waitFor();
      await isSound(`answers-${name}`);
      await open("/matters/low-rent-housing");
      await part("matter-checklist").getByRole("listitem").first().waitFor();
      await isSound(`matter-${name}`);
      await open("/board?hall=330106");
      await part("rules").waitFor();
      await isSound(`board-${name}`);
      now.hall.instead.set("GET /api/public/board", { status: 404, body: problem(404, "unknown-hall", "没有这个大厅") });
      await open("/board?hall=999999");
      await part("unknown").waitFor();
      await isSound(`unknown-hall-${name}`);
      await open("/board/attendance?hall=330106&month=2026-10");
      await now.page.getByRole("table").waitFor();
      await isSound(`attendance-${name}`);
      await open("/queue?hall=330106");
      await part("queue-window").locator("option").nth(1).waitFor({ state: "attached" });
      await isSound(`queue-${name}`);
      await part("queue-window").selectOption("CIVIL_AFFAIRS");
      await part("queue-form").locator("button").click();
      await part("slip").getByText("C013").waitFor();
      await isSound(`queue-slip-${name}`);
      await open("/queue/board?hall=330106");
      await now.page.getByRole("table").waitFor();
      await isSound(`waiting-${name}`);
      now.hall.instead.set("GET /api/public/queue-board", queueBoard({ givesTickets: false, windows: quiet }));
      await open("/queue/board?hall=330106");
      await now.page.getByRole("table").waitFor();
      await isSound(`waiting-empty-${name}`);
      await open("/queue?hall=330106");
      await part("shut").getByText(said("不在取号时间", "No tickets")).waitFor();
      await isSound(`queue-shut-${name}`);
      await chooseDay();
      await isSound(`appointment-${name}`);
    });
  }

  test("A1, S3: an appointment is booked online with the message wished for, once, and its number and code stand on the slip", async () => {
    await chooseDay();
    const form = part("appointment-form");
    await form.locator("[name=start]").selectOption("09:00");
    assert.ok(!(await form.locator("[name='messages.WECHAT']").isVisible()));
    await form.locator("[name='messages.MAIL']").check();
    await form.locator("[name='person.email']").fill("ouyang@example.com");
    await submit("appointment-form", { "person.name": "欧阳建国", "person.phone": "13800138000" }, "预约");
    await part("slip").getByText("6CA2-4BP1").waitFor();
    const booked = asked("POST", "/api/public/appointments");
    assert.equal(booked.length, 1);
    assert.deepEqual(booked[0].body, { hall: "330106", matterId: "low-rent-housing", date: "2026-11-27", start: "09:00",
      person: { name: "欧阳建国", phone: "13800138000", email: "ouyang@example.com" }, messages: ["MAIL"] });
    assert.ok(booked[0].headers["idempotency-key"]);
    assert.ok(!(await form.isVisible()));
  });

  test("S8: the application that an appointment is about is understood as it is typed on a phone", async () => {
    await chooseDay();
    await part("appointment-form").locator("[name=start]").selectOption("09:00");
    await submit("appointment-form", { "person.name": "欧阳建国", "person.phone": "13800138000",
      "concerns.no": "３３０１０６－20261123 –0007 ", "concerns.code": "7k3m q2xd" }, "预约");
    await part("slip").getByText("6CA2-4BP1").waitFor();
    const [booked] = asked("POST", "/api/public/appointments");
    assert.deepEqual(booked.body.concerns, { no: "330106-20261123-0007", code: "7K3MQ2XD" });
  });

  test("a ticket is taken without a name, once, and printed as a slip", async () => {
    await open("/queue?hall=330106");
    await part("queue-window").selectOption("CIVIL_AFFAIRS");
    await part("queue-priority").selectOption("AGED_60");
    await part("queue-form").getByRole("button", { name: "取号" }).click();
    await part("slip").getByText("C013").waitFor();
    const [sent] = asked("POST", "/api/public/queue-tickets");
    assert.deepEqual(sent.body, { hall: "330106", window: "CIVIL_AFFAIRS", priority: "AGED_60" });
    assert.ok(sent.headers["idempotency-key"]);
    await now.page.emulateMedia({ media: "print" });
    assert.ok(await part("slip").isVisible());
    assert.ok(!(await now.page.locator("header").isVisible()));
    await now.page.emulateMedia({ media: "screen" });
    now.hall.instead.set("GET /api/public/queue-board", queueBoard({ givesTickets: false, windows: quiet }));
    await part("slip").getByRole("button", { name: "再取一个号" }).click();
    await part("queue-window").waitFor();
    await part("shut").getByText("不在取号时间").waitFor();
  });

  test("why no ticket is given is said", async () => {
    now.hall.instead.set("POST /api/public/queue-tickets", { status: 409, body: problem(409, "queue-full", "今日号已取完", { detail: "本窗口今日不再取号。" }) });
    await open("/queue?hall=330106");
    await part("queue-window").selectOption("CIVIL_AFFAIRS");
    await part("queue-form").getByRole("button", { name: "取号" }).click();
    await part("queue-answer").getByText("本窗口今日不再取号。").waitFor();
  });

  test("the waiting board says who is called, once, and what was there before isn't said", async () => {
    await open("/queue/board?hall=330106");
    await now.page.getByRole("table").waitFor();
    assert.equal(await part("slogan").textContent(), "");
    const { body } = queueBoard();
    const again = { ...body, windows: body.windows.map((line, n) => (n === 0 ? { ...line, called: line.called.map((one) => ({ ...one, no: "C010" })) } : line)) };
    now.hall.instead.set("GET /api/public/queue-board", { body: again });
    await part("slogan").getByText("请 C010 号到民政救济窗口。").waitFor();
  });

  test("a matter is found by a word, by pinyin initials and by its window", async () => {
    await open("/");
    await part("guide-count").getByText("共 4 个事项").waitFor();
    for (const typed of ["失业", "syz", "unemployment"]) {
      await now.page.getByLabel("查找事项").fill(typed);
      await part("guide-count").getByText("共 1 个事项").waitFor();
    }
    await now.page.getByLabel("查找事项").fill("");
    await part("guide-window").selectOption("CIVIL_AFFAIRS");
    await part("guide-count").getByText("共 2 个事项").waitFor();
    await now.page.getByRole("link", { name: "《老年优待证》" }).click();
    await now.page.waitForURL("**/matters/senior-citizen-card");
  });

  test("N1: the checklist follows from what the reader answers, and so does what is printed", async () => {
    await open("/matters/low-rent-housing");
    await now.page.getByText("尚须确认").waitFor();
    await now.page.getByLabel("有", { exact: true }).check();
    await now.page.getByText("残疾证", { exact: true }).waitFor();
    assert.equal(await now.page.getByText("尚须确认").count(), 0);
    assert.match(await now.page.getByRole("link", { name: "打印" }).getAttribute("href"), /\/sheet\?circumstance=DISABLED$/);
    assert.equal(new URL(now.page.url()).search, "");
  });

  test("an application, a complaint and an appointment are followed from one form, and no code stands in an address", async () => {
    await open("/");
    await follow(`${APPLICATION.replaceAll("-", "—")} `);
    await part("progress-answer").getByText("还缺下列材料").waitFor();
    await part("progress-answer").getByText("认证办法第三条").waitFor();
    assert.equal(asked("GET", `/api/public/progress/${APPLICATION}`)[0].headers["query-code"], "7K3M9QXD");
    await follow(APPOINTMENT);
    await part("progress-answer").getByText("已预约").waitFor();
    await follow(COMPLAINT);
    await part("progress-answer").getByText("申诉已处理").waitFor();
    assert.equal(asked("GET", `/api/complaints/${COMPLAINT}/result`).length, 2);
    assert.ok(now.page.url().endsWith("/"));
  });

  test("the code on a notice leads to its progress and leaves no trace in the address", async () => {
    await open(`/#no=${APPLICATION}&code=${CODE}`);
    await part("progress-answer").getByText("已办结").waitFor();
    assert.equal(now.page.url(), `${now.hall.address}/`);
    await now.page.getByRole("button", { name: "评价这次服务" }).click();
    await now.page.getByRole("radio", { name: "很满意", exact: true }).check();
    await now.page.getByRole("button", { name: "提交评价" }).click();
    await now.page.getByText(/已评 5 星/).waitFor();
    assert.deepEqual(asked("POST", "/api/public/ratings")[0].body, { no: "330106-20251103-0101", code: "7K3M9QXD", stars: 5 });
  });

  test("a wrong code is told from nothing", async () => {
    for (const what of [`applications/${APPLICATION}`, `progress/${APPLICATION}`]) {
      now.hall.instead.set(`GET /api/public/${what}`, { status: 404, body: problem(404, "unknown-number", "查无此号") });
    }
    await open("/");
    await follow(APPLICATION);
    await part("progress-answer").getByText("编号或查询码不正确").waitFor();
  });

  test("P5: a complaint is registered and not accepted, once, with its files after it", async () => {
    await open("/");
    await part("complaint-form").locator("select[name=ground]").selectOption("RUDE_CONDUCT");
    await part("complaint-form").locator("[name=text]").fill("窗口人员态度生硬。");
    await part("complaint-form").locator("[name=files]").setInputFiles({ name: "照片.png", mimeType: "image/png", buffer: Buffer.from("png") });
    const send = part("complaint-form").getByRole("button", { name: "提交" });
    await send.dblclick();
    await now.page.getByText(/^已登记，将于\d{4}年\d+月\d+日前决定是否受理。$/).waitFor();
    await now.page.getByText("照片.png · 已收到").waitFor();
    assert.equal(await part("complaint").getByText("已受理").count(), 0);
    const filed = asked("POST", "/api/complaints");
    assert.equal(filed.length, 1);
    assert.deepEqual(filed[0].body, { hall: "330106", ground: "RUDE_CONDUCT", text: "窗口人员态度生硬。" });
    const [file] = now.hall.asked.filter(({ pathname }) => pathname.endsWith("/attachments"));
    assert.equal(file.headers["query-code"], "360P-0H28");
    await now.page.getByRole("button", { name: "English" }).click();
    await now.page.getByText("Registered. Whether it is accepted will be decided by 4 December 2026.").waitFor();
  });

  test("faults land at their fields, in words", async () => {
    const errors = [{ field: "reporter.phone", code: "any-phone", message: "须填写" }];
    now.hall.instead.set("POST /api/complaints", { status: 422, body: problem(422, "invalid", "填写有误", { errors }) });
    await open("/");
    const send = part("complaint-form").getByRole("button", { name: "提交" });
    await send.click();
    assert.equal(await part("complaint-form-text-fault").textContent(), "请填写。");
    assert.equal(asked("POST", "/api/complaints").length, 0);
    await part("complaint-form").locator("select[name=ground]").selectOption("SUGGESTION");
    await submit("complaint-form", { text: "备老花镜。", "reporter.name": "某某" }, "提交");
    await now.page.locator("[id='complaint-form-reporter.phone-fault']").getByText("须填写").waitFor();
    assert.equal(await now.page.locator("[name='reporter.phone']").getAttribute("aria-invalid"), "true");
  });

  test("WCAG 2.2.2: the rules on the wall stand still when asked to", async () => {
    await now.page.clock.install();
    await open("/board?hall=330106");
    const title = part("rule-title");
    await title.getByText("首问负责制").waitFor();
    await now.page.clock.runFor(20_500);
    await title.getByText("一次性告知制度").waitFor();
    await now.page.getByRole("button", { name: "暂停轮播" }).click();
    await now.page.clock.runFor(60_000);
    assert.equal(await title.textContent(), "一次性告知制度");
    await now.page.getByRole("button", { name: "继续轮播" }).waitFor();
    assert.match(await now.page.getByRole("link", { name: /考勤/ }).getAttribute("href"), /^\/board\/attendance\?/);
  });

  test("who is signed in stands in the header by name, with the way to the console", async () => {
    now.hall.session.signedIn = true;
    await open("/");
    await part("staff").getByText("王芳 已登录").waitFor();
    assert.equal(await part("staff").getByRole("link", { name: "进入工作台" }).getAttribute("href"), "/console/");
  });

  test("English where the browser prefers it, Chinese by a click, and kept", async () => {
    await begin({ ...PHONE, locale: "en-GB" });
    await open("/");
    await now.page.getByRole("heading", { name: "Complaints and suggestions" }).waitFor();
    await now.page.getByRole("button", { name: "中文" }).click();
    await now.page.reload();
    await now.page.getByRole("heading", { name: "投诉举报与意见" }).waitFor();
    assert.equal(await now.page.evaluate(() => document.documentElement.lang), "zh-CN");
    assert.deepEqual(await now.page.evaluate(() => ({ ...localStorage })), { "hall.language": "zh" });
  });

  test("each text stands in both languages, and none is asked for that is not there", async () => {
    await open("/");
    const missing = await now.page.evaluate(async () => {
      const { zh } = await import("/assets/residents/zh.js");
      const { en } = await import("/assets/residents/en.js");
      const names = ["/", "/matters/x", "/board", "/board/attendance", "/appointment", "/queue", "/queue/board"].map(async (path) =>
        [...new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html").querySelectorAll("[data-t], [data-label], [data-fault]")]
          .flatMap(({ dataset }) => [dataset.t, dataset.label, dataset.fault]).filter(Boolean));
      const used = (await Promise.all(names)).flat();
      return [...Object.keys(zh).filter((key) => !(key in en)), ...Object.keys(en).filter((key) => !(key in zh)), ...used.filter((key) => !(key in zh))];
    });
    assert.deepEqual(missing, []);
  });
});
