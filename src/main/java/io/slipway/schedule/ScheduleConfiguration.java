package io.slipway.schedule;

import java.time.Duration;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    JobDetail inventoryRefreshDetail() {
        return JobBuilder.newJob(InventoryRefreshJob.class).withIdentity("inventory-refresh").storeDurably().build();
    }

    @Bean
    Trigger inventoryRefreshTrigger(JobDetail inventoryRefreshDetail, ScheduleProperties properties) {
        return every(properties.inventory(), inventoryRefreshDetail);
    }

    @Bean
    JobDetail quarantineCheckDetail() {
        return JobBuilder.newJob(QuarantineCheckJob.class).withIdentity("quarantine-check").storeDurably().build();
    }

    @Bean
    Trigger quarantineCheckTrigger(JobDetail quarantineCheckDetail, ScheduleProperties properties) {
        return every(properties.quarantine(), quarantineCheckDetail);
    }

    @Bean
    JobDetail deadEndDetail() {
        return JobBuilder.newJob(DeadEndJob.class).withIdentity("dead-ends").storeDurably().build();
    }

    @Bean
    Trigger deadEndTrigger(JobDetail deadEndDetail, ScheduleProperties properties) {
        return every(properties.deadEnds(), deadEndDetail);
    }

    @Bean
    JobDetail lateReportDetail() {
        return JobBuilder.newJob(LateReportJob.class).withIdentity("late-reports").storeDurably().build();
    }

    @Bean
    Trigger lateReportTrigger(JobDetail lateReportDetail, ScheduleProperties properties) {
        return every(properties.lateReports(), lateReportDetail);
    }

    @Bean
    JobDetail logRetentionDetail() {
        return JobBuilder.newJob(LogRetentionJob.class).withIdentity("log-retention").storeDurably().build();
    }

    @Bean
    Trigger logRetentionTrigger(JobDetail logRetentionDetail, ScheduleProperties properties) {
        return every(properties.logs(), logRetentionDetail);
    }

    @Bean
    JobDetail repositoryRightsDetail() {
        return JobBuilder.newJob(RepositoryRightsJob.class).withIdentity("repository-rights").storeDurably().build();
    }

    @Bean
    Trigger repositoryRightsTrigger(JobDetail repositoryRightsDetail, ScheduleProperties properties) {
        return every(properties.repositoryRights(), repositoryRightsDetail);
    }

    /** Runs missed while no node was up are not made up for: the next one sees everything. */
    private static Trigger every(Duration pause, JobDetail job) {
        return TriggerBuilder.newTrigger().withIdentity(job.getKey().getName()).forJob(job)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withIntervalInMilliseconds(pause.toMillis()).repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount()).build();
    }
}
