//! Dates and times as people say them.

use crate::Words;
use jiff::civil::{Date, DateTime, Time, Weekday};

impl Words {
    /// A date with its weekday: "Wednesday 4 November 2026", "dydd Mercher 4 Tachwedd 2026".
    pub fn date(self, date: Date) -> String {
        format!("{} {}", self.weekday(date.weekday()), self.date_short(date))
    }

    /// A date without its weekday: "4 November 2026", "4 Tachwedd 2026".
    pub fn date_short(self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month(date.month()), date.year())
    }

    /// A month of a year: "November 2026", "Tachwedd 2026".
    pub fn month_year(self, date: Date) -> String {
        format!("{} {}", self.month(date.month()), date.year())
    }

    /// A time of the day: "9:15am", "2pm", "midday", "midnight"; seconds are dropped.
    pub fn time(self, time: Time) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        match (hour, minute) {
            (0, 0) => return self.common_midnight().to_owned(),
            (12, 0) => return self.common_midday().to_owned(),
            _ => {}
        }
        let half = if hour < 12 { self.common_am() } else { self.common_pm() };
        let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
        if minute == 0 { format!("{hour}{half}") } else { format!("{hour}:{minute:02}{half}") }
    }

    /// A date and a time: "Wednesday 4 November 2026 at 9:15am".
    pub fn date_time(self, moment: DateTime) -> String {
        self.common_date_at_time(&self.date(moment.date()), &self.time(moment.time()))
    }

    /// The name of a weekday: "Wednesday", "dydd Mercher".
    pub fn weekday(self, day: Weekday) -> &'static str {
        match day {
            Weekday::Monday => self.common_monday(),
            Weekday::Tuesday => self.common_tuesday(),
            Weekday::Wednesday => self.common_wednesday(),
            Weekday::Thursday => self.common_thursday(),
            Weekday::Friday => self.common_friday(),
            Weekday::Saturday => self.common_saturday(),
            Weekday::Sunday => self.common_sunday(),
        }
    }

    /// The name of a month, 1 to 12; any other number gives December.
    pub fn month(self, month: i8) -> &'static str {
        match month {
            1 => self.common_january(),
            2 => self.common_february(),
            3 => self.common_march(),
            4 => self.common_april(),
            5 => self.common_may(),
            6 => self.common_june(),
            7 => self.common_july(),
            8 => self.common_august(),
            9 => self.common_september(),
            10 => self.common_october(),
            11 => self.common_november(),
            _ => self.common_december(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Lang, Words};
    use jiff::civil::{date, time};

    #[test]
    fn dates_and_times_are_said_in_both_languages() {
        let (en, cy) = (Words::new(Lang::En), Words::new(Lang::Cy));
        let day = date(2026, 11, 4);
        assert_eq!(en.date(day), "Wednesday 4 November 2026");
        assert_eq!(cy.date(day), "dydd Mercher 4 Tachwedd 2026");
        assert_eq!(cy.date_short(date(2027, 2, 1)), "1 Chwefror 2027");
        assert_eq!(en.date_time(day.at(9, 15, 0, 0)), "Wednesday 4 November 2026 at 9:15am");
        assert_eq!(cy.date_time(day.at(14, 0, 0, 0)), "dydd Mercher 4 Tachwedd 2026 am 2pm");
    }

    #[test]
    fn midday_and_midnight_are_not_twelve() {
        let en = Words::new(Lang::En);
        assert_eq!(en.time(time(0, 0, 0, 0)), "midnight");
        assert_eq!(en.time(time(0, 5, 0, 0)), "12:05am");
        assert_eq!(en.time(time(12, 0, 0, 0)), "midday");
        assert_eq!(en.time(time(12, 30, 0, 0)), "12:30pm");
        assert_eq!(Words::new(Lang::Cy).time(time(12, 0, 0, 0)), "hanner dydd");
    }
}
