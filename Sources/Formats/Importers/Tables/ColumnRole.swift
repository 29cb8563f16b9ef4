/// What a column of a table is for an event.
package enum ColumnRole: Int, CaseIterable, Sendable {
  case date, end, printed, time, title, summary, place, people, kind, id, note, source, url
  case endTime, year, month, day, endYear, endMonth, endDay
  case hour, minute, endHour, endMinute
  /// TimelineJS's word for what a row is: nothing, `title` or `era`.
  case slide

  /// As the command line has it: `date`, `end-year`.
  package var name: String {
    "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
  }

  package init?(named name: some StringProtocol) {
    guard let role = ColumnRole.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }

  /// What such a column is called, without signs and in small letters, the likeliest first.
  var names: [String] {
    switch self {
    case .date:
      [
        "date", "when", "eventdate", "dateofevent", "dateedtf", "edtf", "datetime", "startdate",
        "start",
        "begin", "incidentdate", "dateofincident", "propertiesdate", "datestart", "startdatetime",
        "datum",
        "timestamp",
      ]
    case .end: ["enddate", "end", "dateend", "enddatetime", "until", "through"]
    case .printed:
      [
        "displaydate", "printed", "dateprinted", "datedisplay", "dateasprinted",
        "startdatedisplaydate",
      ]
    case .time: ["time", "timeofday", "starttime", "eventtime"]
    case .endTime: ["endtime"]
    case .title:
      [
        "title", "headline", "event", "what", "whathappened", "eventtitle", "eventname", "subject",
        "heading", "name", "textheadline", "propertiestitle", "propertiesname",
      ]
    case .summary:
      [
        "description", "text", "summary", "details", "detail", "body", "narrative", "story",
        "content", "texttext", "propertiesdescription",
      ]
    case .place: ["place", "where", "location", "venue", "site", "city", "town"]
    case .people:
      ["people", "who", "actors", "actor", "persons", "person", "participants", "involved"]
    case .kind: ["kind", "type", "category", "eventtype", "group"]
    case .id: ["id", "eventid", "uniqueid", "identifier"]
    case .note: ["note", "notes", "comment", "comments", "remark", "remarks"]
    case .source: ["source", "sources", "publisher", "reference", "references", "citation"]
    case .url: ["url", "link", "sourceurl", "sourcelink", "weblink", "uri"]
    case .year: ["year", "startyear", "startdateyear", "iyear"]
    case .month: ["month", "startmonth", "startdatemonth", "imonth"]
    case .day: ["day", "startday", "startdateday", "iday"]
    case .endYear: ["endyear", "enddateyear"]
    case .endMonth: ["endmonth", "enddatemonth"]
    case .endDay: ["endday", "enddateday"]
    case .hour: ["hour", "starthour", "startdatehour"]
    case .minute: ["minute", "startminute", "startdateminute"]
    case .endHour: ["endhour", "enddatehour"]
    case .endMinute: ["endminute", "enddateminute"]
    case .slide: []
    }
  }

  /// Those from which an event can be made.
  static let telling: [ColumnRole] = [.date, .year, .title, .summary]
}
