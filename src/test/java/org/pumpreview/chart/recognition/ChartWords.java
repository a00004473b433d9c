package org.pumpreview.chart.recognition;

import java.util.List;

/// A made-up page of a record, as long as a full page is.
public final class ChartWords {
  public static final List<String> PAGE =
      """
      Delta Oncology Associates
      Progress note - Medical oncology - 11/09/2026
      Patient: Delphine Marigold    Date of birth: 03/09/1958
      Reason for visit: pain from metastatic adenocarcinoma of the pancreas
      History of present illness
      The patient is a 68 year old woman with stage IV disease. Pain is worst in the epigastrium
      and radiates to the back. She rates it 9 of 10 at rest and 10 of 10 with movement.
      Oral morphine was raised to 120 mg each day in August; it brought sedation, confusion and
      constipation that did not yield to treatment. Methadone 10 mg three times a day was tried for
      six weeks and stopped because of a prolonged QT interval. Transdermal fentanyl 100 mcg per
      hour gave relief of less than 20 percent. Gabapentin 900 mg and duloxetine 60 mg were added
      without benefit. Celiac plexus block on 09/14/2026 helped for nine days only.
      Current medications
      Hydromorphone 4 mg every four hours, fentanyl patch 75 mcg, senna, polyethylene glycol
      Morphine milligram equivalents: 276 each day
      Review of systems
      Sleep is two to three hours a night. Weight loss of 14 pounds since July. No fever, no cough.
      Examination
      Cachectic, alert, oriented. No infection of the skin over the planned site. Strength is full.
      Imaging
      Computed tomography of 10/28/2026 shows no compression of the spinal cord and no lesion that
      blocks the flow of spinal fluid. The disease in the liver has grown since July.
      Psychological evaluation
      Dr. Linden Plover saw the patient on 11/02/2026 and found no contraindication: there is no
      active psychosis, no untreated depression, no misuse of alcohol or drugs.
      Assessment
      Severe intractable cancer pain with intolerable side effects of systemic opioids. Life
      expectancy is more than three months. Tumor encroachment on the thecal sac is not seen.
      Plan
      A trial of preservative-free intrathecal morphine by temporary catheter, 0.25 mg, with pain
      scores recorded before the dose and every hour for 24 hours after it. If relief is at least
      50 percent and function improves, a permanent pump will be requested. Systemic opioids will
      be weaned by half over the first two weeks after the implant under our own supervision.
      The patient understands the risks of infection, bleeding, granuloma and withdrawal, and she
      wishes to go on. Her daughter was present and agrees.
      Time spent: 45 minutes, of which 30 were counseling and coordination of care.
      Signed electronically by Rowan Teal, MD, on 11/09/2026 at 16:42
      """
          .lines()
          .map(line -> line.strip().replaceAll(" +", " "))
          .toList();

  private ChartWords() {}
}
