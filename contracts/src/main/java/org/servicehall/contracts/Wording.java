package org.servicehall.contracts;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.EligibilityEvent;
import org.servicehall.contracts.application.FeeEvent;
import org.servicehall.contracts.application.HallsTimeEvent;
import org.servicehall.contracts.application.HandOverEvent;
import org.servicehall.contracts.application.NamedItem;
import org.servicehall.contracts.application.OnlineEvent;
import org.servicehall.contracts.application.ReceptionEvent;
import org.servicehall.contracts.application.RepresentationEvent;
import org.servicehall.contracts.application.SupplementEvent;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.DutyCallEvent;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.DeadlineEvent;
import org.servicehall.contracts.cases.HandlingEvent;
import org.servicehall.contracts.cases.StageEvent;
import org.servicehall.contracts.cases.StageRecord;
import org.servicehall.contracts.money.RefundEvent;
import org.servicehall.contracts.money.TakingsEvent;
import org.servicehall.contracts.paper.PaperEvent;

/** What events are called before people. Every event has a word: a new one without does not compile. */
public final class Wording {
    private Wording() {}

    public static LocalizedText of(ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.ApplicationReceived _ -> text("接待登记", "Received");
            case ReceptionEvent.TicketPresented _ -> text("凭排队号接待", "Called by queue ticket");
            case ReceptionEvent.MessagesChosen _ -> text("选择接收消息", "Messages wished for");
            case RepresentationEvent.RepresentativeNamed _ -> text("登记代理人", "Representative named");
            case RepresentationEvent.PowerSeen _ -> text("核对代理权限", "Power to act seen");
            case RepresentationEvent.PowerRevoked _ -> text("申请人撤销代理", "Power to act revoked");
            case RepresentationEvent.ApplicantRepresented represented -> represented(represented.act());
            case ApplicationEvent.ConsultationAnswered _ -> text("咨询答复", "Question answered");
            case OnlineEvent.AppliedOnline _ -> text("网上申请", "Applied online");
            case OnlineEvent.TakenUp _ -> text("窗口接收网上申请", "Taken up by the window");
            case OnlineEvent.IdentityConfirmed _ -> text("核实申请人身份", "Identity confirmed");
            case SupplementEvent.ItemsNamed _ -> text("文字列明补充材料", "Papers named in words");
            case SupplementEvent.SupplementRequested _ -> text("一次性告知补件", "Supplement requested");
            case SupplementEvent.SupplementRequestedAgain _ ->
                text("再次补件（违反一次性告知）", "Supplement requested again, against the one-time rule");
            case SupplementEvent.SupplementProlonged _ ->
                text("因日历调整顺延补件期限", "Time for the supplement prolonged by a changed schedule");
            case SupplementEvent.MaterialsSupplied _ -> text("材料补交", "Materials supplied");
            case ApplicationEvent.ApplicationReturned _ -> text("退件", "Returned");
            case ApplicationEvent.ApplicationAccepted _ -> text("正式受理", "Accepted");
            case HandOverEvent.ApplicationHandedOver handed -> handedOver(handed.uncounted());
            case HandOverEvent.HandOverConfirmed _ -> text("移交确认", "Hand-over confirmed");
            case HandOverEvent.HandOverTakenBack _ -> text("收回移交", "Hand-over taken back");
            case HandOverEvent.DoneInHoldersStead done ->
                done.asLead()
                        ? text("分管领导代为办理", "Done by the lead in the holder's stead")
                        : text("替岗人代为办理", "Done by the deputy in the holder's stead");
            case EligibilityEvent.EligibilityDoubted _ -> text("条件存疑", "Conditions seem not to be met");
            case EligibilityEvent.EligibilityOverridden _ ->
                text("不符条件仍予受理", "Accepted although conditions are not met");
            case SupplementEvent.CompletionDue _ -> text("登记认证期内须补齐材料", "To be complete within the window period");
            case ReceptionEvent.PersonsCounted _ -> text("登记人数", "Persons counted");
            case EligibilityEvent.DuplicateNoticed _ -> text("同日重复申请提示", "Same matter brought twice in a day");
            case HandOverEvent.AbsentHandOverArranged _ -> text("承办人不在岗，约定办理时间", "Receiver absent, time agreed");
            case HandOverEvent.HandOverPutOff _ -> text("因日历调整顺延移交确认", "Hand-over put off by a changed schedule");
            case HandOverEvent.HandOverUnconfirmed _ -> text("移交当日未确认", "Hand-over unconfirmed by day's end");
            case FeeEvent.FeeCharged _ -> text("收费", "Fee charged");
            case FeeEvent.UnlistedFeeRefused _ -> text("拒绝目录外收费", "Unlisted fee refused");
            case FeeEvent.ChargeStruck _ -> text("误收已退，可重新收费", "Mistaken charge struck out");
            case FeeEvent.ChargingClosed _ -> text("收费截止", "No more fees");
            case ApplicationEvent.ApplicationWithdrawn _ -> text("申请人撤回申请", "Withdrawn by the resident");
            case HallsTimeEvent.PetitionUndecided _ -> text("信访事项逾期未决定是否受理", "Petition not decided in time");
            case EligibilityEvent.RunningGrantNoticed _ -> text("发现同类待遇正在享受", "Running grant of the kind noticed");
            case EligibilityEvent.SecondGrantOverridden _ -> text("同意重复享受同类待遇", "Second grant overridden");
            case HallsTimeEvent.AcceptanceDueSoon _ -> text("临近受理时限", "Acceptance due soon");
            case HallsTimeEvent.AcceptanceOverdue _ -> text("材料齐全逾期未受理", "Not accepted in time");
            case ApplicationEvent.ReceptionCorrected _ -> text("更正收件信息", "Reception corrected");
            case HallsTimeEvent.ReceptionDueSoon _ -> text("临近首次处理时限", "First step due soon");
            case HallsTimeEvent.ReceptionOverdue _ -> text("收件后逾期未处理", "Nothing done in time after reception");
            case HallsTimeEvent.HallsTimeProlonged _ ->
                text("因日历调整顺延办理时限，原逾期记录不成立", "Hall's time prolonged by a changed schedule, not late after all");
            case SupplementEvent.ApplicationLapsed _ -> text("逾期未补齐材料，申请终止", "Lapsed, supplement not brought");
        };
    }

    public static LocalizedText of(CaseEvent event) {
        return switch (event) {
            case CaseEvent.CaseOpened _ -> text("立件", "Case opened");
            case CaseEvent.CasePromised _ -> text("承诺时限", "Deadline promised");
            case HandlingEvent.HandlerAssigned _ -> text("确定承办人", "Handler assigned");
            case HandlingEvent.HandlerProposed _ -> text("提出由他人承办，待确认", "Another handler proposed, to be confirmed");
            case HandlingEvent.HandlerDeclined _ -> text("不同意承办", "Handling declined");
            case HandlingEvent.HandlerProposalWithdrawn _ -> text("撤回更换承办人", "Proposal of a handler withdrawn");
            case HandlingEvent.AgentReassigned _ -> text("更换代办员", "Agent reassigned");
            case StageEvent.StageStarted _ -> text("环节开始", "Stage started");
            case StageEvent.PublicityProlonged _ -> text("因日历调整顺延公示", "Publicity prolonged by a changed schedule");
            case StageEvent.StageCompleted _ -> text("环节完成", "Stage completed");
            case StageEvent.StageReturned _ -> text("环节退回", "Stage returned");
            case StageEvent.StageRefused _ -> text("环节审核不通过", "Stage refused");
            case StageEvent.ObjectionLodged _ -> text("提出异议", "Objection lodged");
            case StageEvent.ObjectionDecided _ -> text("异议处理", "Objection decided");
            case DeadlineEvent.ExtensionRequested _ -> text("申请延期", "Extension requested");
            case DeadlineEvent.CaseExtended _ -> text("同意延期", "Extended");
            case DeadlineEvent.ExtensionRefused _ -> text("不同意延期", "Extension refused");
            case CaseEvent.CaseDueSoon _ -> text("临期提醒", "Due soon");
            case CaseEvent.CaseOverdue _ -> text("超时", "Overdue");
            case CaseEvent.CaseDecided _ -> text("作出决定", "Decided");
            case CaseEvent.CaseReplied _ -> text("复核签字并回复", "Signed and replied");
            case HandlingEvent.JointHandlingArranged _ -> text("确定联办窗口", "Joint handling arranged");
            case HandlingEvent.JointPartCompleted _ -> text("联办窗口办理完毕", "Joint part completed");
            case DeadlineEvent.DeadlineRecomputed _ -> text("节假日安排变更，重新计算时限", "Deadline recomputed");
            case CaseEvent.CaseWithdrawn _ -> text("申请人撤回", "Withdrawn by the resident");
            case CaseEvent.CaseCompleted _ -> text("办结", "Completed");
        };
    }

    public static LocalizedText of(AppointmentEvent event) {
        return switch (event) {
            case AppointmentEvent.AppointmentBooked _ -> text("预约登记", "Appointment booked");
            case AppointmentEvent.AppointmentCancelled _ -> text("取消预约", "Appointment cancelled");
            case AppointmentEvent.AppointmentKept _ -> text("如约办理", "Appointment kept");
            case AppointmentEvent.AppointmentMissed _ -> text("未如约", "Appointment missed");
            case AppointmentEvent.AppointmentRebooked _ -> text("改约登记", "Appointment booked instead of another");
            case AppointmentEvent.AppointmentMoved _ -> text("预约改期", "Appointment moved");
            case AppointmentEvent.AppointmentMessagesChosen _ -> text("选择接收消息", "Messages wished for");
            case AppointmentEvent.AppointmentTied _ -> text("关联申请", "Tied to an application");
            case AppointmentEvent.ResidentToBeTold _ -> text("待告知居民", "Resident to be told");
            case AppointmentEvent.ResidentTold _ -> text("已告知居民", "Resident told");
        };
    }

    public static LocalizedText of(DutyCallEvent event) {
        return switch (event) {
            case DutyCallEvent.DutyCallTaken _ -> text("值班接报", "Taken on duty");
            case DutyCallEvent.DutyClerkNotified _ -> text("通知相关人员", "Clerk notified");
            case DutyCallEvent.DutyClerkArrived _ -> text("相关人员到场", "Clerk arrived");
            case DutyCallEvent.DutyCallClosed _ -> text("值班事项办结", "Call on duty closed");
        };
    }

    public static LocalizedText of(PaperEvent event) {
        return switch (event) {
            case PaperEvent.PaperKept _ -> text("材料影像留存", "Paper scanned and kept");
            case PaperEvent.PaperHandedIn _ -> text("申请人网上提交材料，待窗口核对", "Paper handed in online, to be confirmed");
            case PaperEvent.PaperConfirmed _ -> text("网上提交的材料核对无误", "Paper handed in online confirmed");
            case PaperEvent.PaperSentBack _ -> text("网上提交的材料退回", "Paper handed in online sent back");
            case PaperEvent.PaperTakenBack _ -> text("申请人撤回网上提交的材料", "Paper handed in online taken back");
            case PaperEvent.PaperVoidingRequested _ ->
                text("提出作废已归档材料影像，待第二人同意", "Voiding of an archived paper asked for");
            case PaperEvent.PaperVoided _ -> text("材料影像作废", "Paper voided");
            case PaperEvent.PaperDueSoon _ -> text("临近网上材料核对时限", "Paper handed in online to be looked at soon");
            case PaperEvent.PaperOverdue _ -> text("网上提交的材料逾期未核对", "Paper handed in online not looked at in time");
            case PaperEvent.PaperTimeProlonged _ ->
                text(
                        "因日历调整顺延网上材料核对时限，原逾期记录不成立",
                        "Time for a paper prolonged by a changed schedule, not late after all");
        };
    }

    public static LocalizedText of(RefundEvent event) {
        return switch (event) {
            case RefundEvent.RefundRequested _ -> text("申请退费", "Refund asked for");
            case RefundEvent.RefundRefused _ -> text("不同意退费", "Refund refused");
            case RefundEvent.FeeRefunded _ -> text("退费", "Fee refunded");
        };
    }

    public static LocalizedText of(TakingsEvent event) {
        return switch (event) {
            case TakingsEvent.TakingEntered _ -> text("计入当日收款", "Entered in the day's takings");
            case TakingsEvent.TakingsCounted _ -> text("收款人清点签字", "Takings counted and signed");
            case TakingsEvent.TakingsSentBack _ -> text("退回重新清点", "Takings sent back");
            case TakingsEvent.TakingsClosed _ -> text("当日收款结清", "Day's takings closed");
            case TakingsEvent.TakingsOverdue _ -> text("当日收款逾期未清点", "Day's takings not counted in time");
            case TakingsEvent.TakingsTimeProlonged _ ->
                text("因日历调整顺延清点期限，原逾期记录不成立", "Time to count prolonged by a changed schedule, not late after all");
        };
    }

    public static LocalizedText of(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.ComplaintFiled _ -> text("登记收件", "Filed");
            case ComplaintEvent.AttachmentAdded _ -> text("提交附件", "File handed in");
            case ComplaintEvent.ComplaintAccepted _ -> text("决定受理", "Taken up");
            case ComplaintEvent.ComplaintTermExtended _ -> text("延长办理期限", "More time given");
            case ComplaintEvent.ComplaintDueSoon _ -> text("临期提醒", "Due soon");
            case ComplaintEvent.ComplaintOverdue _ -> text("逾期未办结", "Overdue");
            case ComplaintEvent.ComplaintDeclined _ -> text("不予受理", "Not taken up");
            case ComplaintEvent.ComplaintUndecided _ -> text("逾期未决定是否受理", "Not taken up in time");
            case ComplaintEvent.SuggestionAnswered _ -> text("意见答复", "Suggestion answered");
            case ComplaintEvent.InvestigatorsAssigned _ -> text("确定调查人员", "Investigators assigned");
            case ComplaintEvent.EvidenceLinked _ -> text("收集证据", "Evidence linked");
            case ComplaintEvent.ComplaintInvestigated _ -> text("调查终结", "Investigated");
            case ComplaintEvent.SanctionRecommended _ -> text("提出处理意见", "Recommendation made");
            case ComplaintEvent.ComplaintDecided _ -> text("联合办公会议决定", "Decided by the joint meeting");
            case ComplaintEvent.SanctionApproved _ -> text("上级批准", "Approved by the superior");
            case ComplaintEvent.SanctionDisapproved _ -> text("上级未批准", "Not approved by the superior");
            case ComplaintEvent.ComplaintNotified _ -> text("结果告知双方", "Both sides notified");
            case ComplaintEvent.ComplaintAppealed _ -> text("提出申诉", "Appealed");
            case ComplaintEvent.AppealDecided _ -> text("申诉处理决定", "Appeal decided");
            case ComplaintEvent.AppealDecidedBySuperior _ -> text("上级处理申诉", "Appeal decided by the superior");
            case ComplaintEvent.SanctionExecuted _ -> text("处理决定执行", "Sanction carried out");
            case ComplaintEvent.ComplaintTermsRecounted _ -> text("因日历调整顺延期限", "Terms put off by a changed schedule");
            case ComplaintEvent.ComplaintClosed _ -> text("结案", "Closed");
        };
    }

    /** What the staff wrote to it; null when nothing. */
    public static @Nullable String detail(Object event) {
        return switch (event) {
            case ReceptionEvent.TicketPresented presented -> presented.ticketNo();
            case SupplementEvent.SupplementRequestedAgain again -> again.reason();
            case ApplicationEvent.ApplicationReturned returned -> returned.reason();
            case SupplementEvent.ItemsNamed named ->
                named.items().stream().map(NamedItem::text).collect(Collectors.joining(", "));
            case HandOverEvent.ApplicationHandedOver handed -> handed.reason();
            case HandOverEvent.HandOverTakenBack taken -> taken.reason();
            case EligibilityEvent.EligibilityDoubted doubted -> String.join(", ", doubted.unmet());
            case EligibilityEvent.EligibilityOverridden overridden -> overridden.reason();
            case EligibilityEvent.DuplicateNoticed noticed -> String.join(", ", noticed.others());
            case HandOverEvent.AbsentHandOverArranged arranged -> arranged.requirements();
            case FeeEvent.FeeCharged charged -> charged.fee().name().zh() + " " + charged.yuan() + " 元";
            case HandlingEvent.HandlerAssigned assigned -> assigned.reason();
            case HandlingEvent.HandlerProposed proposed -> proposed.reason();
            case HandlingEvent.HandlerDeclined declined -> declined.reason();
            case HandlingEvent.AgentReassigned reassigned -> reassigned.reason();
            case HandlingEvent.JointHandlingArranged arranged ->
                arranged.leadWindow() + " + " + String.join(", ", arranged.coWindows());
            case HandlingEvent.JointPartCompleted completed -> completed.window();
            case StageEvent.StageStarted started -> started.stage();
            case StageEvent.PublicityProlonged prolonged -> prolonged.stage();
            case StageEvent.StageCompleted completed -> written(completed.stage(), completed.record());
            case StageEvent.StageReturned returned ->
                written(returned.stage() + " → " + returned.to(), returned.record());
            case StageEvent.StageRefused refused -> written(refused.stage(), refused.record());
            case StageEvent.ObjectionLodged lodged -> lodged.summary();
            case StageEvent.ObjectionDecided decided -> decided.reason();
            case DeadlineEvent.ExtensionRequested requested -> requested.reason();
            case DeadlineEvent.CaseExtended extended -> extended.reason();
            case DeadlineEvent.ExtensionRefused refused -> refused.reason();
            case CaseEvent.CaseDecided decided -> decided.reason();
            case AppointmentEvent.AppointmentCancelled cancelled -> cancelled.reason();
            case AppointmentEvent.AppointmentRebooked rebooked -> rebooked.reason();
            case AppointmentEvent.AppointmentMoved moved -> moved.reason();
            case DutyCallEvent.DutyCallClosed closed -> closed.result();
            default -> null;
        };
    }

    /** As {@code township-review · 镇政府〔2026〕7号 2026-11-23: 同意}. */
    private static String written(String stage, @Nullable StageRecord record) {
        if (record == null) {
            return stage;
        }
        String no = record.documentNo() == null ? "" : record.documentNo() + " ";
        return stage + " · " + no + record.date() + ": " + record.opinion();
    }

    private static LocalizedText represented(RepresentedAct act) {
        return switch (act) {
            case SUBMIT -> text("由代理人提出", "Brought by a representative");
            case SUPPLEMENT -> text("由代理人补交", "Supplied by a representative");
            case COLLECT -> text("由代理人领取", "Collected by a representative");
            case WITHDRAW -> text("由代理人撤回", "Taken back by a representative");
        };
    }

    private static LocalizedText handedOver(ApplicationEvent.@Nullable Uncounted uncounted) {
        return switch (uncounted) {
            case null -> text("移交窗口", "Handed over");
            case WRONG_TURN -> text("退回误转的申请", "Wrong turn sent back");
            case TIME_CORRECTED -> text("更正移交约定", "Agreed time of the hand-over corrected");
        };
    }

    private static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, en);
    }
}
