package io.slipway.schedule;

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

    /** Runs missed while no node was up are not made up for: the next one sees everything. */
    @Bean
    Trigger inventoryRefreshTrigger(JobDetail inventoryRefreshDetail, ScheduleProperties properties) {
        return TriggerBuilder.newTrigger().withIdentity("inventory-refresh").forJob(inventoryRefreshDetail)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withIntervalInMilliseconds(properties.inventory().toMillis())
                        .repeatForever().withMisfireHandlingInstructionNextWithRemainingCount()).build();
    }
}
