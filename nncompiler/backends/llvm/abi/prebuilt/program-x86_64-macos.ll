; program.c for x86_64 macos, written by abi/prebuild.py; change the source instead.

%struct.nnc_api = type { i32, i32, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.nnc_options = type { i32, i32, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, i64 }
%struct.nnc_arguments = type { [256 x ptr], i32, ptr, ptr, i32, i32, double }
%struct.nnc_tensor = type { ptr, ptr, ptr, i64, ptr, i64, i64 }
%struct.timespec = type { i64, i64 }
%struct.nnc_entry_record = type { i32, i32, i32 }

@.str = private unnamed_addr constant [7 x i8] c"--help\00", align 1
@__stdoutp = external local_unnamed_addr global ptr, align 8
@.str.2 = private unnamed_addr constant [11 x i8] c"--describe\00", align 1
@.str.3 = private unnamed_addr constant [4 x i8] c"%s\0A\00", align 1
@nnc_main_program = external local_unnamed_addr constant ptr, align 8
@.str.4 = private unnamed_addr constant [8 x i8] c"--bench\00", align 1
@.str.6 = private unnamed_addr constant [10 x i8] c"--threads\00", align 1
@.str.7 = private unnamed_addr constant [10 x i8] c"--weights\00", align 1
@.str.8 = private unnamed_addr constant [20 x i8] c"a value is required\00", align 1
@.str.9 = private unnamed_addr constant [47 x i8] c"a number of threads from 1 to 1024 is required\00", align 1
@.str.10 = private unnamed_addr constant [15 x i8] c"unknown option\00", align 1
@.str.11 = private unnamed_addr constant [15 x i8] c"too many files\00", align 1
@.str.12 = private unnamed_addr constant [563 x i8] c"usage: %s [NAME=]FILE.npy|FILE.npz ... [-o OUT.npz] [--threads N] [--weights FILE] [--bench [SECONDS]]\0A  FILE.npz        arrays by name, as numpy.savez writes them\0A  NAME=FILE.npy   one input; NAME may be left out where there is one input\0A  -o OUT.npz      writes the outputs by name\0A  --threads N     workers (default: what affinity and cgroup quota allow)\0A  --weights FILE  weights that are not embedded\0A  --bench [S]     runs for S seconds (default 2) and prints latencies; inputs not given are random\0A  --describe      prints the model's description as JSON\0A\00", align 1
@.str.13 = private unnamed_addr constant [8 x i8] c"%s %s: \00", align 1
@.str.14 = private unnamed_addr constant [7 x i8] c"input \00", align 1
@.str.15 = private unnamed_addr constant [7 x i8] c"output\00", align 1
@.str.17 = private unnamed_addr constant [4 x i8] c"%s[\00", align 1
@.str.20 = private unnamed_addr constant [5 x i8] c"%lld\00", align 1
@__stderrp = external local_unnamed_addr global ptr, align 8
@.str.22 = private unnamed_addr constant [29 x i8] c"%s: %s: %s\0A  try: %s --help\0A\00", align 1
@.str.23 = private unnamed_addr constant [22 x i8] c"this input is missing\00", align 1
@nnc_model_v1 = external local_unnamed_addr constant %struct.nnc_api, align 8
@.str.24 = private unnamed_addr constant [5 x i8] c"%s: \00", align 1
@.str.25 = private unnamed_addr constant [20 x i8] c"%s: %s (status %d)\0A\00", align 1
@.str.26 = private unnamed_addr constant [39 x i8] c"write NAME=FILE, with the input's name\00", align 1
@.str.27 = private unnamed_addr constant [22 x i8] c"%s: cannot be opened\0A\00", align 1
@.str.28 = private unnamed_addr constant [20 x i8] c"%s: cannot be read\0A\00", align 1
@.str.29 = private unnamed_addr constant [3 x i8] c"rb\00", align 1
@.str.30 = private unnamed_addr constant [35 x i8] c"%s: not a .npz file, or cut short\0A\00", align 1
@.str.31 = private unnamed_addr constant [82 x i8] c"%s: the archive's directory is damaged (archives of 4 GiB and more are not read)\0A\00", align 1
@.str.32 = private unnamed_addr constant [40 x i8] c"%s: the archive's directory is damaged\0A\00", align 1
@.str.33 = private unnamed_addr constant [5 x i8] c".npy\00", align 1
@.str.34 = private unnamed_addr constant [27 x i8] c"%s: entry %s is encrypted\0A\00", align 1
@.str.35 = private unnamed_addr constant [54 x i8] c"%s: entry %s is compressed; save it with numpy.savez\0A\00", align 1
@.str.36 = private unnamed_addr constant [25 x i8] c"%s: entry %s is damaged\0A\00", align 1
@.str.37 = private unnamed_addr constant [27 x i8] c"%s: entry %s is cut short\0A\00", align 1
@.str.38 = private unnamed_addr constant [48 x i8] c"%s: entry %s is damaged: its checksum is wrong\0A\00", align 1
@.str.39 = private unnamed_addr constant [7 x i8] c"\93NUMPY\00", align 1
@.str.40 = private unnamed_addr constant [21 x i8] c"%s: not a .npy file\0A\00", align 1
@.str.41 = private unnamed_addr constant [29 x i8] c"%s: the header is cut short\0A\00", align 1
@.str.42 = private unnamed_addr constant [15 x i8] c"%s: cut short\0A\00", align 1
@.str.43 = private unnamed_addr constant [39 x i8] c"%s: there is too little memory for it\0A\00", align 1
@.str.44 = private unnamed_addr constant [9 x i8] c"'descr':\00", align 1
@.str.45 = private unnamed_addr constant [9 x i8] c"'shape':\00", align 1
@.str.46 = private unnamed_addr constant [17 x i8] c"'fortran_order':\00", align 1
@.str.47 = private unnamed_addr constant [29 x i8] c"%s: the header is malformed\0A\00", align 1
@.str.48 = private unnamed_addr constant [22 x i8] c"%s: input %s must be \00", align 1
@.str.49 = private unnamed_addr constant [25 x i8] c" (%s), the file says %s\0A\00", align 1
@.str.50 = private unnamed_addr constant [74 x i8] c"%s: Fortran order is not read; save numpy.ascontiguousarray of the array\0A\00", align 1
@.str.51 = private unnamed_addr constant [4 x i8] c"f32\00", align 1
@.str.52 = private unnamed_addr constant [4 x i8] c"f64\00", align 1
@.str.53 = private unnamed_addr constant [4 x i8] c"f16\00", align 1
@.str.54 = private unnamed_addr constant [5 x i8] c"bf16\00", align 1
@.str.55 = private unnamed_addr constant [6 x i8] c"bench\00", align 1
@.str.56 = private unnamed_addr constant [23 x i8] c"runs %lld  threads %d\0A\00", align 1
@.str.57 = private unnamed_addr constant [55 x i8] c"min %.3f us  median %.3f us  p90 %.3f us  p99 %.3f us\0A\00", align 1
@.str.58 = private unnamed_addr constant [61 x i8] c"%s: the name of an output is longer than an archive can say\0A\00", align 1
@.str.59 = private unnamed_addr constant [48 x i8] c"%s: archives of 4 GiB and more are not written\0A\00", align 1
@.str.60 = private unnamed_addr constant [10 x i8] c"%s.%d.tmp\00", align 1
@.str.61 = private unnamed_addr constant [3 x i8] c"wb\00", align 1
@.str.62 = private unnamed_addr constant [23 x i8] c"%s: cannot be written\0A\00", align 1
@.str.63 = private unnamed_addr constant [20 x i8] c"%s: writing failed\0A\00", align 1
@.str.64 = private unnamed_addr constant [51 x i8] c"{'descr': '%s', 'fortran_order': False, 'shape': (\00", align 1
@.str.65 = private unnamed_addr constant [7 x i8] c", %lld\00", align 1
@.str.66 = private unnamed_addr constant [6 x i8] c"%lld,\00", align 1
@.str.67 = private unnamed_addr constant [5 x i8] c"), }\00", align 1

; Function Attrs: nounwind optsize
define range(i32 0, 6) i32 @main(i32 noundef %count, ptr noundef readonly captures(none) %words) local_unnamed_addr #0 {
entry:
  %table.i.i.i.i = alloca [256 x i32], align 16
  %options.i = alloca %struct.nnc_options, align 8
  %model.i = alloca ptr, align 8
  %context.i = alloca ptr, align 8
  %rest.i = alloca ptr, align 8
  %arguments = alloca %struct.nnc_arguments, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %arguments) #18
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i) #18
  store ptr null, ptr %rest.i, align 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(2088) %arguments, i8 noundef 0, i64 noundef 2080, i1 noundef false) #19
  %seconds.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2080
  store double 2.000000e+00, ptr %seconds.i, align 8
  %cmp.not194.i = icmp sgt i32 %count, 1
  br i1 %cmp.not194.i, label %for.body.lr.ph.i, label %cond.false

for.body.lr.ph.i:                                 ; preds = %entry
  %file_count.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2048
  %threads.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %weights.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %output.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %bench.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  br label %for.body.i

for.body.i:                                       ; preds = %for.inc.i, %for.body.lr.ph.i
  %0 = phi i32 [ 0, %for.body.lr.ph.i ], [ %50, %for.inc.i ]
  %i.0195.i = phi i32 [ 1, %for.body.lr.ph.i ], [ %inc.i, %for.inc.i ]
  %idxprom.i = sext i32 %i.0195.i to i64
  %arrayidx.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom.i
  %1 = load ptr, ptr %arrayidx.i, align 8
  %add.i = add nsw i32 %i.0195.i, 1
  %cmp1.i = icmp slt i32 %add.i, %count
  %call2.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(7) @.str) #19
  %cmp3.i = icmp eq i32 %call2.i, 0
  br i1 %cmp3.i, label %if.then.i, label %sub_0.i

sub_0.i:                                          ; preds = %for.body.i
  %2 = load i8, ptr %1, align 1
  %.not.i = icmp eq i8 %2, 45
  br i1 %.not.i, label %sub_1.i, label %if.else.i

sub_1.i:                                          ; preds = %sub_0.i
  %3 = getelementptr inbounds nuw i8, ptr %1, i64 1
  %4 = load i8, ptr %3, align 1
  %.not196.i = icmp eq i8 %4, 104
  br i1 %.not196.i, label %lor.lhs.false.tail.i, label %if.else.i

lor.lhs.false.tail.i:                             ; preds = %sub_1.i
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 2
  %6 = load i8, ptr %5, align 1
  %7 = icmp eq i8 %6, 0
  br i1 %7, label %if.then.i, label %if.else.i

if.then.i:                                        ; preds = %lor.lhs.false.tail.i, %for.body.i
  %8 = load ptr, ptr @__stdoutp, align 8
  %9 = load ptr, ptr %words, align 8
  %10 = load ptr, ptr @nnc_main_program, align 8
  %call.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.12, ptr noundef %9) #19
  %input_count.i.i = getelementptr inbounds nuw i8, ptr %10, i64 24
  %output_count.i.i = getelementptr inbounds nuw i8, ptr %10, i64 40
  %11 = load i64, ptr %input_count.i.i, align 8
  %12 = load i64, ptr %output_count.i.i, align 8
  %add25.i.i = sub i64 0, %11
  %cmp26.not.i.i = icmp eq i64 %12, %add25.i.i
  br i1 %cmp26.not.i.i, label %nnc_parse_arguments.exit.thread, label %for.body.lr.ph.i.i

for.body.lr.ph.i.i:                               ; preds = %if.then.i
  %outputs.i.i = getelementptr inbounds nuw i8, ptr %10, i64 32
  %inputs.i.i = getelementptr inbounds nuw i8, ptr %10, i64 16
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %cond.end.i.i, %for.body.lr.ph.i.i
  %13 = phi i64 [ %11, %for.body.lr.ph.i.i ], [ %20, %cond.end.i.i ]
  %i.027.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i.i, %cond.end.i.i ]
  %cmp2.i.i = icmp ult i64 %i.027.i.i, %13
  br i1 %cmp2.i.i, label %cond.true.i.i, label %cond.false.i.i

cond.true.i.i:                                    ; preds = %for.body.i.i
  %14 = load ptr, ptr %inputs.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %14, i64 %i.027.i.i
  br label %cond.end.i.i

cond.false.i.i:                                   ; preds = %for.body.i.i
  %15 = load ptr, ptr %outputs.i.i, align 8
  %sub.i.i = sub nuw i64 %i.027.i.i, %13
  %arrayidx4.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %15, i64 %sub.i.i
  br label %cond.end.i.i

cond.end.i.i:                                     ; preds = %cond.false.i.i, %cond.true.i.i
  %cond6.i.i = phi ptr [ @.str.14, %cond.true.i.i ], [ @.str.15, %cond.false.i.i ]
  %cond.i.i = phi ptr [ %arrayidx.i.i, %cond.true.i.i ], [ %arrayidx4.i.i, %cond.false.i.i ]
  %16 = load ptr, ptr %cond.i.i, align 8
  %call7.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.13, ptr noundef nonnull %cond6.i.i, ptr noundef %16) #19
  %dtype.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 8
  %17 = load ptr, ptr %dtype.i.i, align 8
  %rank.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 24
  %18 = load i64, ptr %rank.i.i, align 8
  %shape.i.i = getelementptr inbounds nuw i8, ptr %cond.i.i, i64 32
  %19 = load ptr, ptr %shape.i.i, align 8
  call fastcc void @nnc_print_type(ptr noundef %8, ptr noundef %17, i64 noundef %18, ptr noundef %19) #20
  %fputc.i.i = call i32 @fputc(i32 10, ptr %8)
  %inc.i.i = add nuw i64 %i.027.i.i, 1
  %20 = load i64, ptr %input_count.i.i, align 8
  %21 = load i64, ptr %output_count.i.i, align 8
  %add.i.i = add i64 %21, %20
  %cmp.i.i = icmp ult i64 %inc.i.i, %add.i.i
  br i1 %cmp.i.i, label %for.body.i.i, label %nnc_parse_arguments.exit.thread, !llvm.loop !3

if.else.i:                                        ; preds = %lor.lhs.false.tail.i, %sub_1.i, %sub_0.i
  %call9.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(11) @.str.2) #19
  %cmp10.i = icmp eq i32 %call9.i, 0
  br i1 %cmp10.i, label %if.then12.i, label %if.else14.i

if.then12.i:                                      ; preds = %if.else.i
  %22 = load ptr, ptr @nnc_main_program, align 8
  %description.i = getelementptr inbounds nuw i8, ptr %22, i64 8
  %23 = load ptr, ptr %description.i, align 8
  %puts.i = call i32 @puts(ptr nonnull dereferenceable(1) %23)
  br label %nnc_parse_arguments.exit.thread

if.else14.i:                                      ; preds = %if.else.i
  %call15.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(8) @.str.4) #19
  %cmp16.i = icmp eq i32 %call15.i, 0
  br i1 %cmp16.i, label %if.then18.i, label %sub_0184.i

if.then18.i:                                      ; preds = %if.else14.i
  store i32 1, ptr %bench.i, align 4
  br i1 %cmp1.i, label %if.then19.i, label %for.inc.i

if.then19.i:                                      ; preds = %if.then18.i
  %idxprom22.i = sext i32 %add.i to i64
  %arrayidx23.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom22.i
  %24 = load ptr, ptr %arrayidx23.i, align 8
  %call24.i = call double @"\01_strtod"(ptr noundef %24, ptr noundef nonnull %rest.i) #19
  %25 = load ptr, ptr %rest.i, align 8
  %26 = load i8, ptr %25, align 1
  %cmp26.i = icmp eq i8 %26, 0
  %cmp28.i = fcmp ogt double %call24.i, 0.000000e+00
  %or.cond.i = select i1 %cmp26.i, i1 %cmp28.i, i1 false
  br i1 %or.cond.i, label %if.then30.i, label %for.inc.i

if.then30.i:                                      ; preds = %if.then19.i
  store double %call24.i, ptr %seconds.i, align 8
  br label %for.inc.i

sub_0184.i:                                       ; preds = %if.else14.i
  br i1 %.not.i, label %sub_1185.i, label %lor.lhs.false38.i

sub_1185.i:                                       ; preds = %sub_0184.i
  %27 = getelementptr inbounds nuw i8, ptr %1, i64 1
  %28 = load i8, ptr %27, align 1
  %.not198.i = icmp eq i8 %28, 111
  br i1 %.not198.i, label %if.else34.tail.i, label %lor.lhs.false38.i

if.else34.tail.i:                                 ; preds = %sub_1185.i
  %29 = getelementptr inbounds nuw i8, ptr %1, i64 2
  %30 = load i8, ptr %29, align 1
  %31 = icmp eq i8 %30, 0
  br i1 %31, label %if.then46.i, label %lor.lhs.false38.i

lor.lhs.false38.i:                                ; preds = %if.else34.tail.i, %sub_1185.i, %sub_0184.i
  %call39.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.6) #19
  %cmp40.i = icmp eq i32 %call39.i, 0
  br i1 %cmp40.i, label %if.then46.i, label %lor.lhs.false42.i

lor.lhs.false42.i:                                ; preds = %lor.lhs.false38.i
  %call43.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %1, ptr noundef nonnull dereferenceable(10) @.str.7) #19
  %cmp44.i = icmp eq i32 %call43.i, 0
  br i1 %cmp44.i, label %if.then46.i, label %if.else92.i

if.then46.i:                                      ; preds = %lor.lhs.false42.i, %lor.lhs.false38.i, %if.else34.tail.i
  br i1 %cmp1.i, label %if.end51.i, label %if.then48.i

if.then48.i:                                      ; preds = %if.then46.i
  %32 = load ptr, ptr %words, align 8
  %33 = load ptr, ptr @__stderrp, align 8
  %call.i175.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %33, ptr noundef nonnull @.str.22, ptr noundef %32, ptr noundef nonnull %1, ptr noundef nonnull @.str.8, ptr noundef %32) #19
  br label %nnc_parse_arguments.exit.thread

if.end51.i:                                       ; preds = %if.then46.i
  %arrayidx53.i = getelementptr inbounds nuw i8, ptr %1, i64 1
  %34 = load i8, ptr %arrayidx53.i, align 1
  %cmp55.i = icmp eq i8 %34, 111
  br i1 %cmp55.i, label %if.then57.i, label %if.else60.i

if.then57.i:                                      ; preds = %if.end51.i
  %idxprom58.i = sext i32 %add.i to i64
  %arrayidx59.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom58.i
  %35 = load ptr, ptr %arrayidx59.i, align 8
  store ptr %35, ptr %output.i, align 8
  br label %for.inc.i

if.else60.i:                                      ; preds = %if.end51.i
  %arrayidx61.i = getelementptr inbounds nuw i8, ptr %1, i64 2
  %36 = load i8, ptr %arrayidx61.i, align 1
  %cmp63.i = icmp eq i8 %36, 119
  %idxprom66.i = sext i32 %add.i to i64
  %arrayidx67.i = getelementptr inbounds ptr, ptr %words, i64 %idxprom66.i
  %37 = load ptr, ptr %arrayidx67.i, align 8
  br i1 %cmp63.i, label %if.then65.i, label %if.else68.i

if.then65.i:                                      ; preds = %if.else60.i
  store ptr %37, ptr %weights.i, align 8
  br label %for.inc.i

if.else68.i:                                      ; preds = %if.else60.i
  %call71.i = call i64 @strtol(ptr noundef %37, ptr noundef nonnull %rest.i, i32 noundef 10) #20
  %conv72.i = trunc i64 %call71.i to i32
  store i32 %conv72.i, ptr %threads.i, align 8
  %38 = load ptr, ptr %rest.i, align 8
  %39 = load i8, ptr %38, align 1
  %cmp74.not.i = icmp ne i8 %39, 0
  %40 = add i32 %conv72.i, -1025
  %41 = icmp ult i32 %40, -1024
  %or.cond174.i = select i1 %cmp74.not.i, i1 true, i1 %41
  br i1 %or.cond174.i, label %if.then84.i, label %for.inc.i

if.then84.i:                                      ; preds = %if.else68.i
  %arrayidx67.i.le = getelementptr inbounds ptr, ptr %words, i64 %idxprom66.i
  %42 = load ptr, ptr %words, align 8
  %43 = load ptr, ptr %arrayidx67.i.le, align 8
  %44 = load ptr, ptr @__stderrp, align 8
  %call.i176.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %44, ptr noundef nonnull @.str.22, ptr noundef %42, ptr noundef %43, ptr noundef nonnull @.str.9, ptr noundef %42) #19
  br label %nnc_parse_arguments.exit.thread

if.else92.i:                                      ; preds = %lor.lhs.false42.i
  br i1 %.not.i, label %if.then97.i, label %if.else100.i

if.then97.i:                                      ; preds = %if.else92.i
  %45 = load ptr, ptr %words, align 8
  %46 = load ptr, ptr @__stderrp, align 8
  %call.i177.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %46, ptr noundef nonnull @.str.22, ptr noundef %45, ptr noundef nonnull %1, ptr noundef nonnull @.str.10, ptr noundef %45) #19
  br label %nnc_parse_arguments.exit.thread

if.else100.i:                                     ; preds = %if.else92.i
  %cmp101.i = icmp eq i32 %0, 256
  br i1 %cmp101.i, label %if.then103.i, label %if.else106.i

if.then103.i:                                     ; preds = %if.else100.i
  %47 = load ptr, ptr %words, align 8
  %48 = load ptr, ptr @__stderrp, align 8
  %call.i178.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %48, ptr noundef nonnull @.str.22, ptr noundef %47, ptr noundef nonnull %1, ptr noundef nonnull @.str.11, ptr noundef %47) #19
  br label %nnc_parse_arguments.exit.thread

if.else106.i:                                     ; preds = %if.else100.i
  %idxprom108.i = sext i32 %0 to i64
  %arrayidx109.i = getelementptr inbounds ptr, ptr %arguments, i64 %idxprom108.i
  store ptr %1, ptr %arrayidx109.i, align 8
  %49 = load i32, ptr %file_count.i, align 8
  %add111.i = add nsw i32 %49, 1
  store i32 %add111.i, ptr %file_count.i, align 8
  br label %for.inc.i

for.inc.i:                                        ; preds = %if.else106.i, %if.else68.i, %if.then65.i, %if.then57.i, %if.then30.i, %if.then19.i, %if.then18.i
  %50 = phi i32 [ %0, %if.then30.i ], [ %0, %if.else68.i ], [ %0, %if.then65.i ], [ %0, %if.then57.i ], [ %0, %if.then18.i ], [ %add111.i, %if.else106.i ], [ %0, %if.then19.i ]
  %i.3.ph.i = phi i32 [ %add.i, %if.then30.i ], [ %add.i, %if.else68.i ], [ %add.i, %if.then65.i ], [ %add.i, %if.then57.i ], [ %i.0195.i, %if.then18.i ], [ %i.0195.i, %if.else106.i ], [ %i.0195.i, %if.then19.i ]
  %inc.i = add nsw i32 %i.3.ph.i, 1
  %cmp.not.i = icmp slt i32 %inc.i, %count
  br i1 %cmp.not.i, label %for.body.i, label %cond.false.loopexit, !llvm.loop !5

nnc_parse_arguments.exit.thread:                  ; preds = %cond.end.i.i, %if.then.i, %if.then12.i, %if.then103.i, %if.then84.i, %if.then48.i, %if.then97.i
  %spec.select.i.ph = phi i32 [ 0, %if.then.i ], [ 2, %if.then97.i ], [ 2, %if.then48.i ], [ 2, %if.then84.i ], [ 2, %if.then103.i ], [ 0, %if.then12.i ], [ 0, %cond.end.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #18
  br label %cond.end

cond.false.loopexit:                              ; preds = %for.inc.i
  %51 = icmp sgt i32 %50, 0
  br label %cond.false

cond.false:                                       ; preds = %cond.false.loopexit, %entry
  %cmp25.not467.i = phi i1 [ %51, %cond.false.loopexit ], [ false, %entry ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i) #18
  %52 = load ptr, ptr %words, align 8
  %53 = load ptr, ptr @nnc_main_program, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %options.i) #18
  call void @llvm.lifetime.start.p0(ptr nonnull %model.i) #18
  store ptr null, ptr %model.i, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %context.i) #18
  store ptr null, ptr %context.i, align 8
  %input_count.i = getelementptr inbounds nuw i8, ptr %53, i64 24
  %54 = load i64, ptr %input_count.i, align 8
  %add.i4 = shl i64 %54, 3
  %mul.i = add i64 %add.i4, 8
  %call.i5 = call ptr @malloc(i64 noundef %mul.i) #21
  %output_count.i = getelementptr inbounds nuw i8, ptr %53, i64 40
  %55 = load i64, ptr %output_count.i, align 8
  %add1.i = shl i64 %55, 3
  %mul2.i = add i64 %add1.i, 8
  %call3.i = call ptr @malloc(i64 noundef %mul2.i) #21
  %inputs4.i = getelementptr inbounds nuw i8, ptr %53, i64 16
  %56 = load ptr, ptr %inputs4.i, align 8
  %call6.i = call fastcc ptr @nnc_copy_tensors(ptr noundef %56, i64 noundef %54) #20
  %outputs7.i = getelementptr inbounds nuw i8, ptr %53, i64 32
  %57 = load ptr, ptr %outputs7.i, align 8
  %58 = load i64, ptr %output_count.i, align 8
  %call9.i6 = call fastcc ptr @nnc_copy_tensors(ptr noundef %57, i64 noundef %58) #20
  %59 = load i64, ptr %input_count.i, align 8
  %add11.i = shl i64 %59, 3
  %mul12.i = add i64 %add11.i, 8
  %call13.i = call ptr @malloc(i64 noundef %mul12.i) #21
  %60 = insertelement <4 x ptr> poison, ptr %call.i5, i64 0
  %61 = insertelement <4 x ptr> %60, ptr %call3.i, i64 1
  %62 = insertelement <4 x ptr> %61, ptr %call6.i, i64 2
  %63 = insertelement <4 x ptr> %62, ptr %call9.i6, i64 3
  %64 = icmp eq <4 x ptr> %63, zeroinitializer
  %cmp20.i = icmp eq ptr %call13.i, null
  %65 = bitcast <4 x i1> %64 to i4
  %66 = icmp ne i4 %65, 0
  %op.rdx = or i1 %66, %cmp20.i
  br i1 %op.rdx, label %if.then.i29, label %if.end.i

if.then.i29:                                      ; preds = %cond.false
  %67 = load ptr, ptr @__stderrp, align 8
  %68 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i.i30 = call ptr %68(i32 noundef 2) #19
  %call1.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %67, ptr noundef nonnull @.str.25, ptr noundef %52, ptr noundef %call.i.i30, i32 noundef 2) #19
  br label %nnc_run_program.exit

if.end.i:                                         ; preds = %cond.false
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 %call.i5, i8 noundef 0, i64 noundef %add11.i, i1 noundef false) #19
  %file_count.i10 = getelementptr inbounds nuw i8, ptr %arguments, i64 2048
  br i1 %cmp25.not467.i, label %for.body.lr.ph.i21, label %for.cond33.preheader.i

for.body.lr.ph.i21:                               ; preds = %if.end.i
  %sizes.i.i = getelementptr inbounds nuw i8, ptr %53, i64 112
  %stages.i.i.i.i = getelementptr inbounds nuw i8, ptr %53, i64 256
  br label %for.body.i22

for.body.i22:                                     ; preds = %for.inc.i28, %for.body.lr.ph.i21
  %indvars.iv.i = phi i64 [ 0, %for.body.lr.ph.i21 ], [ %indvars.iv.next.i, %for.inc.i28 ]
  %arrayidx.i23 = getelementptr inbounds nuw ptr, ptr %arguments, i64 %indvars.iv.i
  %69 = load ptr, ptr %arrayidx.i23, align 8
  %70 = load i64, ptr %input_count.i, align 8
  %cmp99.not.i.i = icmp eq i64 %70, 0
  br i1 %cmp99.not.i.i, label %for.cond.cleanup.i.i, label %for.body.lr.ph.i.i24

for.body.lr.ph.i.i24:                             ; preds = %for.body.i22
  %71 = load ptr, ptr %inputs4.i, align 8
  %call3.i.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %69) #19
  br label %for.body.i.i25

for.cond.cleanup.i.i:                             ; preds = %if.end.i.i, %for.body.i22
  %index.0.lcssa.i.i = phi i64 [ 0, %for.body.i22 ], [ %index.1.i.i, %if.end.i.i ]
  %path.0.lcssa.i.i = phi ptr [ %69, %for.body.i22 ], [ %path.1.i.i, %if.end.i.i ]
  %call.i.i.i.i = call i32 (ptr, i32, ...) @"\01_open"(ptr noundef %path.0.lcssa.i.i, i32 noundef 4) #19
  %cmp.i.i.i.i = icmp slt i32 %call.i.i.i.i, 0
  br i1 %cmp.i.i.i.i, label %if.then.i.i.i, label %cond.end.i.i.i.i

cond.end.i.i.i.i:                                 ; preds = %for.cond.cleanup.i.i
  %call1.i.i.i.i = call ptr @"\01_fdopen"(i32 noundef %call.i.i.i.i, ptr noundef nonnull @.str.29) #19
  %cmp3.i.i.i.i = icmp eq ptr %call1.i.i.i.i, null
  br i1 %cmp3.i.i.i.i, label %if.then.i.i.i.i, label %if.end.i.i.i

if.then.i.i.i.i:                                  ; preds = %cond.end.i.i.i.i
  %call4.i.i.i.i = call i32 @"\01_close"(i32 noundef %call.i.i.i.i) #19
  br label %if.then.i.i.i

if.then.i.i.i:                                    ; preds = %for.cond.cleanup.i.i, %if.then.i.i.i.i
  %72 = load ptr, ptr @__stderrp, align 8
  %call1.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %72, ptr noundef nonnull @.str.27, ptr noundef %path.0.lcssa.i.i) #19
  br label %nnc_run_program.exit

if.end.i.i.i:                                     ; preds = %cond.end.i.i.i.i
  %call2.i.i.i = call i32 @fseeko(ptr noundef nonnull %call1.i.i.i.i, i64 noundef 0, i32 noundef 2) #20
  %cmp3.i.i.i = icmp eq i32 %call2.i.i.i, 0
  br i1 %cmp3.i.i.i, label %cond.end.i.i.i, label %if.then17.i.i.i

cond.end.i.i.i:                                   ; preds = %if.end.i.i.i
  %call4.i.i.i = call i64 @ftello(ptr noundef nonnull %call1.i.i.i.i) #20
  %cmp5.i.i.i = icmp slt i64 %call4.i.i.i, 0
  br i1 %cmp5.i.i.i, label %if.then17.i.i.i, label %lor.lhs.false.i.i.i

lor.lhs.false.i.i.i:                              ; preds = %cond.end.i.i.i
  %call6.i.i.i = call i32 @fseeko(ptr noundef nonnull %call1.i.i.i.i, i64 noundef 0, i32 noundef 0) #20
  %cmp7.not.i.i.i = icmp eq i32 %call6.i.i.i, 0
  br i1 %cmp7.not.i.i.i, label %cond.end11.i.i.i, label %if.then17.i.i.i

cond.end11.i.i.i:                                 ; preds = %lor.lhs.false.i.i.i
  %add.i.i.i = add nuw i64 %call4.i.i.i, 1
  %call10.i.i.i = call ptr @malloc(i64 noundef %add.i.i.i) #21
  %cmp13.i.i.i = icmp eq ptr %call10.i.i.i, null
  br i1 %cmp13.i.i.i, label %if.then17.i.i.i, label %lor.lhs.false14.i.i.i

lor.lhs.false14.i.i.i:                            ; preds = %cond.end11.i.i.i
  %call15.i.i.i = call i64 @fread(ptr noundef nonnull %call10.i.i.i, i64 noundef 1, i64 noundef %call4.i.i.i, ptr noundef nonnull %call1.i.i.i.i) #20
  %cmp16.not.i.i.i = icmp eq i64 %call15.i.i.i, %call4.i.i.i
  br i1 %cmp16.not.i.i.i, label %if.end19.i.i, label %if.then17.i.i.i

if.then17.i.i.i:                                  ; preds = %lor.lhs.false14.i.i.i, %cond.end11.i.i.i, %lor.lhs.false.i.i.i, %cond.end.i.i.i, %if.end.i.i.i
  %cond1250.i.i.i = phi ptr [ null, %cond.end11.i.i.i ], [ %call10.i.i.i, %lor.lhs.false14.i.i.i ], [ null, %lor.lhs.false.i.i.i ], [ null, %cond.end.i.i.i ], [ null, %if.end.i.i.i ]
  %73 = load ptr, ptr @__stderrp, align 8
  %call18.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %73, ptr noundef nonnull @.str.28, ptr noundef %path.0.lcssa.i.i) #19
  call void @free(ptr noundef %cond1250.i.i.i) #20
  %call19.i.i.i = call i32 @fclose(ptr noundef nonnull %call1.i.i.i.i) #20
  br label %nnc_run_program.exit

for.body.i.i25:                                   ; preds = %if.end.i.i, %for.body.lr.ph.i.i24
  %path.0102.i.i = phi ptr [ %69, %for.body.lr.ph.i.i24 ], [ %path.1.i.i, %if.end.i.i ]
  %i.0101.i.i = phi i64 [ 0, %for.body.lr.ph.i.i24 ], [ %inc.i.i27, %if.end.i.i ]
  %index.0100.i.i = phi i64 [ %70, %for.body.lr.ph.i.i24 ], [ %index.1.i.i, %if.end.i.i ]
  %arrayidx.i.i26 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %71, i64 %i.0101.i.i
  %74 = load ptr, ptr %arrayidx.i.i26, align 8
  %call.i345.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %74) #19
  %cmp4.i.i = icmp ugt i64 %call3.i.i, %call.i345.i
  br i1 %cmp4.i.i, label %land.lhs.true.i.i, label %if.end.i.i

land.lhs.true.i.i:                                ; preds = %for.body.i.i25
  %call8.i.i = call i32 @memcmp(ptr noundef nonnull %69, ptr noundef nonnull %74, i64 noundef %call.i345.i) #20
  %cmp9.i.i = icmp eq i32 %call8.i.i, 0
  br i1 %cmp9.i.i, label %land.lhs.true10.i.i, label %if.end.i.i

land.lhs.true10.i.i:                              ; preds = %land.lhs.true.i.i
  %arrayidx11.i.i = getelementptr inbounds nuw i8, ptr %69, i64 %call.i345.i
  %75 = load i8, ptr %arrayidx11.i.i, align 1
  %cmp12.i.i = icmp eq i8 %75, 61
  %add.ptr14.i.i = getelementptr inbounds nuw i8, ptr %arrayidx11.i.i, i64 1
  %spec.select.i.i = select i1 %cmp12.i.i, i64 %i.0101.i.i, i64 %index.0100.i.i
  %spec.select74.i.i = select i1 %cmp12.i.i, ptr %add.ptr14.i.i, ptr %path.0102.i.i
  br label %if.end.i.i

if.end.i.i:                                       ; preds = %land.lhs.true10.i.i, %land.lhs.true.i.i, %for.body.i.i25
  %index.1.i.i = phi i64 [ %index.0100.i.i, %for.body.i.i25 ], [ %spec.select.i.i, %land.lhs.true10.i.i ], [ %index.0100.i.i, %land.lhs.true.i.i ]
  %path.1.i.i = phi ptr [ %path.0102.i.i, %for.body.i.i25 ], [ %spec.select74.i.i, %land.lhs.true10.i.i ], [ %path.0102.i.i, %land.lhs.true.i.i ]
  %inc.i.i27 = add nuw i64 %i.0101.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc.i.i27, %70
  br i1 %exitcond.not.i.i, label %for.cond.cleanup.i.i, label %for.body.i.i25, !llvm.loop !6

if.end19.i.i:                                     ; preds = %lor.lhs.false14.i.i.i
  %call21.i.i.i = call i32 @fclose(ptr noundef nonnull %call1.i.i.i.i) #20
  %cmp20.i.i = icmp samesign ugt i64 %call4.i.i.i, 3
  br i1 %cmp20.i.i, label %for.body.i.i.i, label %if.end28.i.i

for.body.i.i.i:                                   ; preds = %if.end19.i.i, %for.body.i.i.i
  %indvars.iv.i.i.i = phi i64 [ %indvars.iv.next.i.i.i, %for.body.i.i.i ], [ 4, %if.end19.i.i ]
  %value.04.i.i.i = phi i32 [ %or.i.i.i, %for.body.i.i.i ], [ 0, %if.end19.i.i ]
  %indvars.iv.next.i.i.i = add nsw i64 %indvars.iv.i.i.i, -1
  %shl.i.i.i = shl i32 %value.04.i.i.i, 8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %indvars.iv.next.i.i.i
  %76 = load i8, ptr %arrayidx.i.i.i, align 1
  %conv.i.i.i = zext i8 %76 to i32
  %or.i.i.i = or disjoint i32 %shl.i.i.i, %conv.i.i.i
  %cmp.i.i.i = icmp samesign ugt i64 %indvars.iv.i.i.i, 1
  br i1 %cmp.i.i.i, label %for.body.i.i.i, label %nnc_little.exit.i.i, !llvm.loop !7

nnc_little.exit.i.i:                              ; preds = %for.body.i.i.i
  %cmp24.i.i = icmp eq i32 %or.i.i.i, 67324752
  br i1 %cmp24.i.i, label %if.then26.i.i, label %if.end28.i.i

if.then26.i.i:                                    ; preds = %nnc_little.exit.i.i
  %77 = load i64, ptr %input_count.i, align 8
  %cmp.not75.not.i.i.i = icmp eq i64 %77, 0
  br i1 %cmp.not75.not.i.i.i, label %for.inc.i28, label %for.body.lr.ph.i.i.i

for.body.lr.ph.i.i.i:                             ; preds = %if.then26.i.i
  %cond.i.i.i.i = call i64 @llvm.usub.sat.i64(i64 %call4.i.i.i, i64 22)
  %cond7.i.i.i.i = call i64 @llvm.usub.sat.i64(i64 %call4.i.i.i, i64 65557)
  %cmp8390.i.i.i.i = icmp samesign ugt i64 %cond.i.i.i.i, %cond7.i.i.i.i
  br label %for.body.i75.i.i

for.body.i75.i.i:                                 ; preds = %for.inc.i.i.i, %for.body.lr.ph.i.i.i
  %78 = phi i64 [ %77, %for.body.lr.ph.i.i.i ], [ %119, %for.inc.i.i.i ]
  %i.076.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i.i ], [ %inc.i.i.i, %for.inc.i.i.i ]
  %79 = load ptr, ptr %inputs4.i, align 8
  %arrayidx.i76.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %79, i64 %i.076.i.i.i
  %80 = load ptr, ptr %arrayidx.i76.i.i, align 8
  br i1 %cmp8390.i.i.i.i, label %land.rhs.i.i.i.i, label %while.end.i.i.i.i

land.rhs.i.i.i.i:                                 ; preds = %for.body.i75.i.i, %while.body.i.i.i.i
  %end.0391.i.i.i.i = phi i64 [ %sub11.i.i.i.i, %while.body.i.i.i.i ], [ %cond.i.i.i.i, %for.body.i75.i.i ]
  %add.ptr.i.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %end.0391.i.i.i.i
  br label %for.body.i.i.i.i.i

for.body.i.i.i.i.i:                               ; preds = %for.body.i.i.i.i.i, %land.rhs.i.i.i.i
  %indvars.iv.i.i.i.i.i = phi i64 [ 4, %land.rhs.i.i.i.i ], [ %indvars.iv.next.i.i.i.i.i, %for.body.i.i.i.i.i ]
  %value.04.i.i.i.i.i = phi i32 [ 0, %land.rhs.i.i.i.i ], [ %or.i.i.i.i.i, %for.body.i.i.i.i.i ]
  %indvars.iv.next.i.i.i.i.i = add nsw i64 %indvars.iv.i.i.i.i.i, -1
  %shl.i.i.i.i.i = shl i32 %value.04.i.i.i.i.i, 8
  %arrayidx.i.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i.i.i.i, i64 %indvars.iv.next.i.i.i.i.i
  %81 = load i8, ptr %arrayidx.i.i.i.i.i, align 1
  %conv.i.i.i.i.i = zext i8 %81 to i32
  %or.i.i.i.i.i = or disjoint i32 %shl.i.i.i.i.i, %conv.i.i.i.i.i
  %cmp.i.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i.i.i.i.i, 1
  br i1 %cmp.i.i.i.i.i, label %for.body.i.i.i.i.i, label %nnc_little.exit.i.i.i.i, !llvm.loop !7

nnc_little.exit.i.i.i.i:                          ; preds = %for.body.i.i.i.i.i
  %cmp10.not.i.i.i.i = icmp eq i32 %or.i.i.i.i.i, 101010256
  br i1 %cmp10.not.i.i.i.i, label %lor.lhs.false.i.i.i.i, label %while.body.i.i.i.i

while.body.i.i.i.i:                               ; preds = %nnc_little.exit.i.i.i.i
  %sub11.i.i.i.i = add nsw i64 %end.0391.i.i.i.i, -1
  %cmp8.i.i.i.i = icmp ugt i64 %sub11.i.i.i.i, %cond7.i.i.i.i
  br i1 %cmp8.i.i.i.i, label %land.rhs.i.i.i.i, label %while.end.i.i.i.i, !llvm.loop !8

while.end.i.i.i.i:                                ; preds = %while.body.i.i.i.i, %for.body.i75.i.i
  %end.0.lcssa.i.i.i.i = phi i64 [ %cond.i.i.i.i, %for.body.i75.i.i ], [ %cond7.i.i.i.i, %while.body.i.i.i.i ]
  %cmp12.i.i.i.i = icmp eq i64 %end.0.lcssa.i.i.i.i, 0
  br i1 %cmp12.i.i.i.i, label %if.then.i.i77.i.i, label %lor.lhs.false.i.i.i.i

lor.lhs.false.i.i.i.i:                            ; preds = %nnc_little.exit.i.i.i.i, %while.end.i.i.i.i
  %end.0389.i.i.i.i = phi i64 [ %end.0.lcssa.i.i.i.i, %while.end.i.i.i.i ], [ %end.0391.i.i.i.i, %nnc_little.exit.i.i.i.i ]
  %add.ptr14.i.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %end.0389.i.i.i.i
  br label %for.body.i224.i.i.i.i

for.body.i224.i.i.i.i:                            ; preds = %for.body.i224.i.i.i.i, %lor.lhs.false.i.i.i.i
  %indvars.iv.i225.i.i.i.i = phi i64 [ 4, %lor.lhs.false.i.i.i.i ], [ %indvars.iv.next.i227.i.i.i.i, %for.body.i224.i.i.i.i ]
  %value.04.i226.i.i.i.i = phi i32 [ 0, %lor.lhs.false.i.i.i.i ], [ %or.i231.i.i.i.i, %for.body.i224.i.i.i.i ]
  %indvars.iv.next.i227.i.i.i.i = add nsw i64 %indvars.iv.i225.i.i.i.i, -1
  %shl.i228.i.i.i.i = shl i32 %value.04.i226.i.i.i.i, 8
  %arrayidx.i229.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 %indvars.iv.next.i227.i.i.i.i
  %82 = load i8, ptr %arrayidx.i229.i.i.i.i, align 1
  %conv.i230.i.i.i.i = zext i8 %82 to i32
  %or.i231.i.i.i.i = or disjoint i32 %shl.i228.i.i.i.i, %conv.i230.i.i.i.i
  %cmp.i232.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i225.i.i.i.i, 1
  br i1 %cmp.i232.i.i.i.i, label %for.body.i224.i.i.i.i, label %nnc_little.exit233.i.i.i.i, !llvm.loop !7

nnc_little.exit233.i.i.i.i:                       ; preds = %for.body.i224.i.i.i.i
  %cmp16.not.i.i.i.i = icmp eq i32 %or.i231.i.i.i.i, 101010256
  br i1 %cmp16.not.i.i.i.i, label %if.end.i.i.i.i, label %if.then.i.i77.i.i

if.then.i.i77.i.i:                                ; preds = %nnc_little.exit233.i.i.i.i, %while.end.i.i.i.i
  %83 = load ptr, ptr @__stderrp, align 8
  %call17.i.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %83, ptr noundef nonnull @.str.30, ptr noundef %path.0.lcssa.i.i) #19
  br label %nnc_run_program.exit

if.end.i.i.i.i:                                   ; preds = %nnc_little.exit233.i.i.i.i
  %add.ptr20.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 10
  %arrayidx.i239.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 11
  %84 = load i8, ptr %arrayidx.i239.i.i.i.i, align 1
  %85 = load i8, ptr %add.ptr20.i.i.i.i, align 1
  %add.ptr24.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 16
  br label %for.body.i244.i.i.i.i

for.body.i244.i.i.i.i:                            ; preds = %for.body.i244.i.i.i.i, %if.end.i.i.i.i
  %indvars.iv.i245.i.i.i.i = phi i64 [ 4, %if.end.i.i.i.i ], [ %indvars.iv.next.i247.i.i.i.i, %for.body.i244.i.i.i.i ]
  %value.04.i246.i.i.i.i = phi i32 [ 0, %if.end.i.i.i.i ], [ %or.i251.i.i.i.i, %for.body.i244.i.i.i.i ]
  %indvars.iv.next.i247.i.i.i.i = add nsw i64 %indvars.iv.i245.i.i.i.i, -1
  %shl.i248.i.i.i.i = shl i32 %value.04.i246.i.i.i.i, 8
  %arrayidx.i249.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr24.i.i.i.i, i64 %indvars.iv.next.i247.i.i.i.i
  %86 = load i8, ptr %arrayidx.i249.i.i.i.i, align 1
  %conv.i250.i.i.i.i = zext i8 %86 to i32
  %or.i251.i.i.i.i = or disjoint i32 %shl.i248.i.i.i.i, %conv.i250.i.i.i.i
  %cmp.i252.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i245.i.i.i.i, 1
  br i1 %cmp.i252.i.i.i.i, label %for.body.i244.i.i.i.i, label %nnc_little.exit253.i.i.i.i, !llvm.loop !7

nnc_little.exit253.i.i.i.i:                       ; preds = %for.body.i244.i.i.i.i
  %conv.i240.i.i.i.i = zext i8 %84 to i32
  %shl.i238.1.i.i.i.i = shl nuw nsw i32 %conv.i240.i.i.i.i, 8
  %conv.i240.1.i.i.i.i = zext i8 %85 to i32
  %or.i241.1.i.i.i.i = or disjoint i32 %shl.i238.1.i.i.i.i, %conv.i240.1.i.i.i.i
  %conv.i.i.i.i = zext nneg i32 %or.i241.1.i.i.i.i to i64
  %call27.i.i.i.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %80) #19
  %cmp28.not392.not.i.i.i.i = icmp eq i32 %or.i241.1.i.i.i.i, 0
  br i1 %cmp28.not392.not.i.i.i.i, label %for.inc.i.i.i, label %for.body.lr.ph.i.i.i.i

for.body.lr.ph.i.i.i.i:                           ; preds = %nnc_little.exit253.i.i.i.i
  %conv26.i.i.i.i = zext i32 %or.i251.i.i.i.i to i64
  %add52.i.i.i.i = add i64 %call27.i.i.i.i, 4
  br label %for.body.i.i.i.i

for.body.i.i.i.i:                                 ; preds = %if.end138.i.i.i.i, %for.body.lr.ph.i.i.i.i
  %at.0394.i.i.i.i = phi i64 [ %conv26.i.i.i.i, %for.body.lr.ph.i.i.i.i ], [ %add148.i.i.i.i, %if.end138.i.i.i.i ]
  %i.0393.i.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i.i.i ], [ %inc.i.i.i.i, %if.end138.i.i.i.i ]
  %add.ptr32.i.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %at.0394.i.i.i.i
  %add.i.i.i.i = add i64 %at.0394.i.i.i.i, 46
  %cmp33.i.i.i.i = icmp ugt i64 %add.i.i.i.i, %end.0389.i.i.i.i
  br i1 %cmp33.i.i.i.i, label %if.then39.i.i.i.i, label %for.body.i254.i.i.i.i

for.body.i254.i.i.i.i:                            ; preds = %for.body.i.i.i.i, %for.body.i254.i.i.i.i
  %indvars.iv.i255.i.i.i.i = phi i64 [ %indvars.iv.next.i257.i.i.i.i, %for.body.i254.i.i.i.i ], [ 4, %for.body.i.i.i.i ]
  %value.04.i256.i.i.i.i = phi i32 [ %or.i261.i.i.i.i, %for.body.i254.i.i.i.i ], [ 0, %for.body.i.i.i.i ]
  %indvars.iv.next.i257.i.i.i.i = add nsw i64 %indvars.iv.i255.i.i.i.i, -1
  %shl.i258.i.i.i.i = shl i32 %value.04.i256.i.i.i.i, 8
  %arrayidx.i259.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 %indvars.iv.next.i257.i.i.i.i
  %87 = load i8, ptr %arrayidx.i259.i.i.i.i, align 1
  %conv.i260.i.i.i.i = zext i8 %87 to i32
  %or.i261.i.i.i.i = or disjoint i32 %shl.i258.i.i.i.i, %conv.i260.i.i.i.i
  %cmp.i262.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i255.i.i.i.i, 1
  br i1 %cmp.i262.i.i.i.i, label %for.body.i254.i.i.i.i, label %nnc_little.exit263.i.i.i.i, !llvm.loop !7

nnc_little.exit263.i.i.i.i:                       ; preds = %for.body.i254.i.i.i.i
  %cmp37.not.i.i.i.i = icmp eq i32 %or.i261.i.i.i.i, 33639248
  br i1 %cmp37.not.i.i.i.i, label %if.end41.i.i.i.i, label %if.then39.i.i.i.i

if.then39.i.i.i.i:                                ; preds = %nnc_little.exit263.i.i.i.i, %for.body.i.i.i.i
  %88 = load ptr, ptr @__stderrp, align 8
  %call40.i.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %88, ptr noundef nonnull @.str.31, ptr noundef %path.0.lcssa.i.i) #19
  br label %nnc_run_program.exit

if.end41.i.i.i.i:                                 ; preds = %nnc_little.exit263.i.i.i.i
  %add.ptr42.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 28
  %arrayidx.i269.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 29
  %89 = load i8, ptr %arrayidx.i269.i.i.i.i, align 1
  %conv.i270.i.i.i.i = zext i8 %89 to i64
  %shl.i268.1.i.i.i.i = shl nuw nsw i64 %conv.i270.i.i.i.i, 8
  %90 = load i8, ptr %add.ptr42.i.i.i.i, align 1
  %conv.i270.1.i.i.i.i = zext i8 %90 to i64
  %or.i271.1.i.i.i.i = or disjoint i64 %shl.i268.1.i.i.i.i, %conv.i270.1.i.i.i.i
  %add46.i.i.i.i = add nuw i64 %or.i271.1.i.i.i.i, %add.i.i.i.i
  %cmp47.i.i.i.i = icmp ugt i64 %add46.i.i.i.i, %end.0389.i.i.i.i
  br i1 %cmp47.i.i.i.i, label %if.then49.i.i.i.i, label %if.end51.i.i.i.i

if.then49.i.i.i.i:                                ; preds = %if.end41.i.i.i.i
  %91 = load ptr, ptr @__stderrp, align 8
  %call50.i.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %91, ptr noundef nonnull @.str.32, ptr noundef %path.0.lcssa.i.i) #19
  br label %nnc_run_program.exit

if.end51.i.i.i.i:                                 ; preds = %if.end41.i.i.i.i
  %cmp53.i.i.i.i = icmp eq i64 %add52.i.i.i.i, %or.i271.1.i.i.i.i
  br i1 %cmp53.i.i.i.i, label %land.lhs.true.i.i.i.i, label %if.end138.i.i.i.i

land.lhs.true.i.i.i.i:                            ; preds = %if.end51.i.i.i.i
  %add.ptr55.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 46
  %call56.i.i.i.i = call i32 @memcmp(ptr noundef nonnull %add.ptr55.i.i.i.i, ptr noundef nonnull %80, i64 noundef %call27.i.i.i.i) #20
  %cmp57.i.i.i.i = icmp eq i32 %call56.i.i.i.i, 0
  br i1 %cmp57.i.i.i.i, label %land.lhs.true59.i.i.i.i, label %if.end138.i.i.i.i

land.lhs.true59.i.i.i.i:                          ; preds = %land.lhs.true.i.i.i.i
  %add.ptr61.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr55.i.i.i.i, i64 %call27.i.i.i.i
  %call62.i.i.i.i = call i32 @memcmp(ptr noundef nonnull dereferenceable(4) %add.ptr61.i.i.i.i, ptr noundef nonnull dereferenceable(4) @.str.33, i64 noundef 4) #20
  %cmp63.i.i.i.i = icmp eq i32 %call62.i.i.i.i, 0
  br i1 %cmp63.i.i.i.i, label %if.then65.i.i.i.i, label %if.end138.i.i.i.i

if.then65.i.i.i.i:                                ; preds = %land.lhs.true59.i.i.i.i
  %add.ptr66.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 8
  %92 = load i8, ptr %add.ptr66.i.i.i.i, align 1
  %93 = and i8 %92, 1
  %cmp68.not.i.i.i.i = icmp eq i8 %93, 0
  br i1 %cmp68.not.i.i.i.i, label %if.end72.i.i.i.i, label %if.then70.i.i.i.i

if.then70.i.i.i.i:                                ; preds = %if.then65.i.i.i.i
  %94 = load ptr, ptr @__stderrp, align 8
  %call71.i.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %94, ptr noundef nonnull @.str.34, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %80) #19
  br label %nnc_run_program.exit

if.end72.i.i.i.i:                                 ; preds = %if.then65.i.i.i.i
  %add.ptr73.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 10
  %95 = load i16, ptr %add.ptr73.i.i.i.i, align 1
  %cmp75.not.i.i.i.i = icmp eq i16 %95, 0
  br i1 %cmp75.not.i.i.i.i, label %if.end79.i.i.i.i, label %if.then77.i.i.i.i

if.then77.i.i.i.i:                                ; preds = %if.end72.i.i.i.i
  %96 = load ptr, ptr @__stderrp, align 8
  %call78.i.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %96, ptr noundef nonnull @.str.35, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %80) #19
  br label %nnc_run_program.exit

if.end79.i.i.i.i:                                 ; preds = %if.end72.i.i.i.i
  %add.ptr81.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 24
  br label %for.body.i294.i.i.i.i

for.body.i294.i.i.i.i:                            ; preds = %for.body.i294.i.i.i.i, %if.end79.i.i.i.i
  %indvars.iv.i295.i.i.i.i = phi i64 [ 4, %if.end79.i.i.i.i ], [ %indvars.iv.next.i297.i.i.i.i, %for.body.i294.i.i.i.i ]
  %value.04.i296.i.i.i.i = phi i32 [ 0, %if.end79.i.i.i.i ], [ %or.i301.i.i.i.i, %for.body.i294.i.i.i.i ]
  %indvars.iv.next.i297.i.i.i.i = add nsw i64 %indvars.iv.i295.i.i.i.i, -1
  %shl.i298.i.i.i.i = shl i32 %value.04.i296.i.i.i.i, 8
  %arrayidx.i299.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr81.i.i.i.i, i64 %indvars.iv.next.i297.i.i.i.i
  %97 = load i8, ptr %arrayidx.i299.i.i.i.i, align 1
  %conv.i300.i.i.i.i = zext i8 %97 to i32
  %or.i301.i.i.i.i = or disjoint i32 %shl.i298.i.i.i.i, %conv.i300.i.i.i.i
  %cmp.i302.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i295.i.i.i.i, 1
  br i1 %cmp.i302.i.i.i.i, label %for.body.i294.i.i.i.i, label %nnc_little.exit303.i.i.i.i, !llvm.loop !7

nnc_little.exit303.i.i.i.i:                       ; preds = %for.body.i294.i.i.i.i
  %add.ptr84.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 42
  br label %for.body.i304.i.i.i.i

for.body.i304.i.i.i.i:                            ; preds = %for.body.i304.i.i.i.i, %nnc_little.exit303.i.i.i.i
  %indvars.iv.i305.i.i.i.i = phi i64 [ 4, %nnc_little.exit303.i.i.i.i ], [ %indvars.iv.next.i307.i.i.i.i, %for.body.i304.i.i.i.i ]
  %value.04.i306.i.i.i.i = phi i32 [ 0, %nnc_little.exit303.i.i.i.i ], [ %or.i311.i.i.i.i, %for.body.i304.i.i.i.i ]
  %indvars.iv.next.i307.i.i.i.i = add nsw i64 %indvars.iv.i305.i.i.i.i, -1
  %shl.i308.i.i.i.i = shl i32 %value.04.i306.i.i.i.i, 8
  %arrayidx.i309.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr84.i.i.i.i, i64 %indvars.iv.next.i307.i.i.i.i
  %98 = load i8, ptr %arrayidx.i309.i.i.i.i, align 1
  %conv.i310.i.i.i.i = zext i8 %98 to i32
  %or.i311.i.i.i.i = or disjoint i32 %shl.i308.i.i.i.i, %conv.i310.i.i.i.i
  %cmp.i312.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i305.i.i.i.i, 1
  br i1 %cmp.i312.i.i.i.i, label %for.body.i304.i.i.i.i, label %nnc_little.exit313.i.i.i.i, !llvm.loop !7

nnc_little.exit313.i.i.i.i:                       ; preds = %for.body.i304.i.i.i.i
  %conv83.i.i.i.i = zext i32 %or.i301.i.i.i.i to i64
  %conv86.i.i.i.i = zext i32 %or.i311.i.i.i.i to i64
  %add87.i.i.i.i = add nuw nsw i64 %conv86.i.i.i.i, 30
  %cmp89.i.i.i.i = icmp ugt i64 %add87.i.i.i.i, %call4.i.i.i
  br i1 %cmp89.i.i.i.i, label %if.then97.i.i.i.i, label %lor.lhs.false91.i.i.i.i

lor.lhs.false91.i.i.i.i:                          ; preds = %nnc_little.exit313.i.i.i.i
  %add.ptr93.i.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %conv86.i.i.i.i
  br label %for.body.i314.i.i.i.i

for.body.i314.i.i.i.i:                            ; preds = %for.body.i314.i.i.i.i, %lor.lhs.false91.i.i.i.i
  %indvars.iv.i315.i.i.i.i = phi i64 [ 4, %lor.lhs.false91.i.i.i.i ], [ %indvars.iv.next.i317.i.i.i.i, %for.body.i314.i.i.i.i ]
  %value.04.i316.i.i.i.i = phi i32 [ 0, %lor.lhs.false91.i.i.i.i ], [ %or.i321.i.i.i.i, %for.body.i314.i.i.i.i ]
  %indvars.iv.next.i317.i.i.i.i = add nsw i64 %indvars.iv.i315.i.i.i.i, -1
  %shl.i318.i.i.i.i = shl i32 %value.04.i316.i.i.i.i, 8
  %arrayidx.i319.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr93.i.i.i.i, i64 %indvars.iv.next.i317.i.i.i.i
  %99 = load i8, ptr %arrayidx.i319.i.i.i.i, align 1
  %conv.i320.i.i.i.i = zext i8 %99 to i32
  %or.i321.i.i.i.i = or disjoint i32 %shl.i318.i.i.i.i, %conv.i320.i.i.i.i
  %cmp.i322.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i315.i.i.i.i, 1
  br i1 %cmp.i322.i.i.i.i, label %for.body.i314.i.i.i.i, label %nnc_little.exit323.i.i.i.i, !llvm.loop !7

nnc_little.exit323.i.i.i.i:                       ; preds = %for.body.i314.i.i.i.i
  %cmp95.not.i.i.i.i = icmp eq i32 %or.i321.i.i.i.i, 67324752
  br i1 %cmp95.not.i.i.i.i, label %if.end99.i.i.i.i, label %if.then97.i.i.i.i

if.then97.i.i.i.i:                                ; preds = %nnc_little.exit323.i.i.i.i, %nnc_little.exit313.i.i.i.i
  %100 = load ptr, ptr @__stderrp, align 8
  %call98.i.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %100, ptr noundef nonnull @.str.36, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %80) #19
  br label %nnc_run_program.exit

if.end99.i.i.i.i:                                 ; preds = %nnc_little.exit323.i.i.i.i
  %add.ptr103.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr93.i.i.i.i, i64 26
  %101 = load i16, ptr %add.ptr103.i.i.i.i, align 1
  %102 = zext i16 %101 to i64
  %add.ptr109.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr93.i.i.i.i, i64 28
  %103 = load i16, ptr %add.ptr109.i.i.i.i, align 1
  %104 = zext i16 %103 to i64
  %add106.i.i.i.i = add nuw nsw i64 %add87.i.i.i.i, %102
  %add112.i.i.i.i = add nuw nsw i64 %add106.i.i.i.i, %104
  %add113.i.i.i.i = add nuw nsw i64 %add112.i.i.i.i, %conv83.i.i.i.i
  %cmp115.i.i.i.i = icmp ugt i64 %add113.i.i.i.i, %call4.i.i.i
  br i1 %cmp115.i.i.i.i, label %if.then117.i.i.i.i, label %if.end119.i.i.i.i

if.then117.i.i.i.i:                               ; preds = %if.end99.i.i.i.i
  %105 = load ptr, ptr @__stderrp, align 8
  %call118.i.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %105, ptr noundef nonnull @.str.37, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %80) #19
  br label %nnc_run_program.exit

if.end119.i.i.i.i:                                ; preds = %if.end99.i.i.i.i
  call void @llvm.lifetime.start.p0(ptr nonnull %table.i.i.i.i) #18
  br label %for.cond1.preheader.i.i.i.i.i

for.cond1.preheader.i.i.i.i.i:                    ; preds = %for.cond.cleanup3.i.i.i.i.i, %if.end119.i.i.i.i
  %indvars.iv.i344.i.i.i.i = phi i64 [ 0, %if.end119.i.i.i.i ], [ %indvars.iv.next.i346.i.i.i.i, %for.cond.cleanup3.i.i.i.i.i ]
  %106 = trunc nuw nsw i64 %indvars.iv.i344.i.i.i.i to i32
  br label %for.body4.i.i.i.i.i

for.cond.cleanup3.i.i.i.i.i:                      ; preds = %for.body4.i.i.i.i.i
  %arrayidx.i345.i.i.i.i = getelementptr inbounds nuw i32, ptr %table.i.i.i.i, i64 %indvars.iv.i344.i.i.i.i
  store i32 %cond.i.i.i.i.i, ptr %arrayidx.i345.i.i.i.i, align 4
  %indvars.iv.next.i346.i.i.i.i = add nuw nsw i64 %indvars.iv.i344.i.i.i.i, 1
  %exitcond21.not.i.i.i.i.i = icmp eq i64 %indvars.iv.next.i346.i.i.i.i, 256
  br i1 %exitcond21.not.i.i.i.i.i, label %nnc_crc_table.exit.i.i.i.i, label %for.cond1.preheader.i.i.i.i.i, !llvm.loop !9

for.body4.i.i.i.i.i:                              ; preds = %for.body4.i.i.i.i.i, %for.cond1.preheader.i.i.i.i.i
  %bit.018.i.i.i.i.i = phi i32 [ 0, %for.cond1.preheader.i.i.i.i.i ], [ %inc.i.i.i.i.i, %for.body4.i.i.i.i.i ]
  %value.017.i.i.i.i.i = phi i32 [ %106, %for.cond1.preheader.i.i.i.i.i ], [ %cond.i.i.i.i.i, %for.body4.i.i.i.i.i ]
  %and.i.i.i.i.i = and i32 %value.017.i.i.i.i.i, 1
  %cmp5.not.i.i.i.i.i = icmp eq i32 %and.i.i.i.i.i, 0
  %shr.i.i.i.i.i = lshr i32 %value.017.i.i.i.i.i, 1
  %xor.i.i.i.i.i = xor i32 %shr.i.i.i.i.i, -306674912
  %cond.i.i.i.i.i = select i1 %cmp5.not.i.i.i.i.i, i32 %shr.i.i.i.i.i, i32 %xor.i.i.i.i.i
  %inc.i.i.i.i.i = add nuw nsw i32 %bit.018.i.i.i.i.i, 1
  %exitcond.not.i.i.i.i.i = icmp eq i32 %inc.i.i.i.i.i, 8
  br i1 %exitcond.not.i.i.i.i.i, label %for.cond.cleanup3.i.i.i.i.i, label %for.body4.i.i.i.i.i, !llvm.loop !10

nnc_crc_table.exit.i.i.i.i:                       ; preds = %for.cond.cleanup3.i.i.i.i.i
  %add.ptr122.i.i.i.i = getelementptr inbounds nuw i8, ptr %call10.i.i.i, i64 %add112.i.i.i.i
  %cmp9.not.i.i.i.i.i = icmp eq i32 %or.i301.i.i.i.i, 0
  br i1 %cmp9.not.i.i.i.i.i, label %nnc_crc.exit.i.i.i.i, label %for.body.i347.i.i.i.i

for.cond.cleanup.loopexit.i.i.i.i.i:              ; preds = %for.body.i347.i.i.i.i
  %107 = xor i32 %xor2.i.i.i.i.i, -1
  br label %nnc_crc.exit.i.i.i.i

for.body.i347.i.i.i.i:                            ; preds = %nnc_crc_table.exit.i.i.i.i, %for.body.i347.i.i.i.i
  %i.011.i.i.i.i.i = phi i64 [ %inc.i350.i.i.i.i, %for.body.i347.i.i.i.i ], [ 0, %nnc_crc_table.exit.i.i.i.i ]
  %crc.addr.010.i.i.i.i.i = phi i32 [ %xor2.i.i.i.i.i, %for.body.i347.i.i.i.i ], [ -1, %nnc_crc_table.exit.i.i.i.i ]
  %arrayidx.i348.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr122.i.i.i.i, i64 %i.011.i.i.i.i.i
  %108 = load i8, ptr %arrayidx.i348.i.i.i.i, align 1
  %crc.addr.0.tr.i.i.i.i.i = trunc i32 %crc.addr.010.i.i.i.i.i to i8
  %xor.narrow.i.i.i.i.i = xor i8 %108, %crc.addr.0.tr.i.i.i.i.i
  %idxprom.i.i.i.i.i = zext i8 %xor.narrow.i.i.i.i.i to i64
  %arrayidx1.i.i.i.i.i = getelementptr inbounds nuw i32, ptr %table.i.i.i.i, i64 %idxprom.i.i.i.i.i
  %109 = load i32, ptr %arrayidx1.i.i.i.i.i, align 4
  %shr.i349.i.i.i.i = lshr i32 %crc.addr.010.i.i.i.i.i, 8
  %xor2.i.i.i.i.i = xor i32 %109, %shr.i349.i.i.i.i
  %inc.i350.i.i.i.i = add nuw nsw i64 %i.011.i.i.i.i.i, 1
  %exitcond.not.i351.i.i.i.i = icmp eq i64 %inc.i350.i.i.i.i, %conv83.i.i.i.i
  br i1 %exitcond.not.i351.i.i.i.i, label %for.cond.cleanup.loopexit.i.i.i.i.i, label %for.body.i347.i.i.i.i, !llvm.loop !11

nnc_crc.exit.i.i.i.i:                             ; preds = %for.cond.cleanup.loopexit.i.i.i.i.i, %nnc_crc_table.exit.i.i.i.i
  %crc.addr.0.lcssa.i.i.i.i.i = phi i32 [ 0, %nnc_crc_table.exit.i.i.i.i ], [ %107, %for.cond.cleanup.loopexit.i.i.i.i.i ]
  %add.ptr124.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 16
  br label %for.body.i352.i.i.i.i

for.body.i352.i.i.i.i:                            ; preds = %for.body.i352.i.i.i.i, %nnc_crc.exit.i.i.i.i
  %indvars.iv.i353.i.i.i.i = phi i64 [ 4, %nnc_crc.exit.i.i.i.i ], [ %indvars.iv.next.i355.i.i.i.i, %for.body.i352.i.i.i.i ]
  %value.04.i354.i.i.i.i = phi i32 [ 0, %nnc_crc.exit.i.i.i.i ], [ %or.i359.i.i.i.i, %for.body.i352.i.i.i.i ]
  %indvars.iv.next.i355.i.i.i.i = add nsw i64 %indvars.iv.i353.i.i.i.i, -1
  %shl.i356.i.i.i.i = shl i32 %value.04.i354.i.i.i.i, 8
  %arrayidx.i357.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr124.i.i.i.i, i64 %indvars.iv.next.i355.i.i.i.i
  %110 = load i8, ptr %arrayidx.i357.i.i.i.i, align 1
  %conv.i358.i.i.i.i = zext i8 %110 to i32
  %or.i359.i.i.i.i = or disjoint i32 %shl.i356.i.i.i.i, %conv.i358.i.i.i.i
  %cmp.i360.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i353.i.i.i.i, 1
  br i1 %cmp.i360.i.i.i.i, label %for.body.i352.i.i.i.i, label %nnc_little.exit361.i.i.i.i, !llvm.loop !7

nnc_little.exit361.i.i.i.i:                       ; preds = %for.body.i352.i.i.i.i
  %cmp126.not.i.i.i.i = icmp eq i32 %crc.addr.0.lcssa.i.i.i.i.i, %or.i359.i.i.i.i
  br i1 %cmp126.not.i.i.i.i, label %nnc_find_entry.exit.i.i.i, label %if.end.thread48.i.i.i

if.end.thread48.i.i.i:                            ; preds = %nnc_little.exit361.i.i.i.i
  %111 = load ptr, ptr @__stderrp, align 8
  %call129.i.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %111, ptr noundef nonnull @.str.38, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %80) #19
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i.i.i.i) #18
  br label %nnc_run_program.exit

if.end138.i.i.i.i:                                ; preds = %land.lhs.true59.i.i.i.i, %land.lhs.true.i.i.i.i, %if.end51.i.i.i.i
  %add.ptr140.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 30
  %112 = load i16, ptr %add.ptr140.i.i.i.i, align 1
  %113 = zext i16 %112 to i64
  %add.ptr144.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr32.i.i.i.i, i64 32
  %114 = load i16, ptr %add.ptr144.i.i.i.i, align 1
  %115 = zext i16 %114 to i64
  %add147.i.i.i.i = add nuw i64 %add46.i.i.i.i, %113
  %add148.i.i.i.i = add nuw i64 %add147.i.i.i.i, %115
  %inc.i.i.i.i = add nuw nsw i64 %i.0393.i.i.i.i, 1
  %exitcond.not.i.i.i.i = icmp eq i64 %inc.i.i.i.i, %conv.i.i.i.i
  br i1 %exitcond.not.i.i.i.i, label %for.inc.i.i.i, label %for.body.i.i.i.i, !llvm.loop !12

nnc_find_entry.exit.i.i.i:                        ; preds = %nnc_little.exit361.i.i.i.i
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i.i.i.i) #18
  %arrayidx5.i.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i.076.i.i.i
  %116 = load ptr, ptr %sizes.i.i, align 8
  %cmp.not.i.i.i.i = icmp eq ptr %116, null
  br i1 %cmp.not.i.i.i.i, label %lor.rhs.i.i.i.i, label %if.end.i78.i.i

lor.rhs.i.i.i.i:                                  ; preds = %nnc_find_entry.exit.i.i.i
  %117 = load ptr, ptr %stages.i.i.i.i, align 8
  %cmp1.i.i.i.i = icmp ne ptr %117, null
  %118 = zext i1 %cmp1.i.i.i.i to i32
  br label %if.end.i78.i.i

if.end.i78.i.i:                                   ; preds = %lor.rhs.i.i.i.i, %nnc_find_entry.exit.i.i.i
  %lor.ext.i.i.i.i = phi i32 [ 1, %nnc_find_entry.exit.i.i.i ], [ %118, %lor.rhs.i.i.i.i ]
  %arrayidx7.i.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i.076.i.i.i
  %call8.i.i.i = call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, ptr nonnull %add.ptr122.i.i.i.i, i64 %conv83.i.i.i.i, ptr noundef %arrayidx5.i.i.i, i32 noundef %lor.ext.i.i.i.i, ptr noundef %arrayidx7.i.i.i) #20
  %cmp9.not.i.i.i = icmp eq i32 %call8.i.i.i, 0
  br i1 %cmp9.not.i.i.i, label %if.end.for.inc_crit_edge.i.i.i, label %nnc_run_program.exit

if.end.for.inc_crit_edge.i.i.i:                   ; preds = %if.end.i78.i.i
  %.pre.i.i.i = load i64, ptr %input_count.i, align 8
  br label %for.inc.i.i.i

for.inc.i.i.i:                                    ; preds = %if.end138.i.i.i.i, %if.end.for.inc_crit_edge.i.i.i, %nnc_little.exit253.i.i.i.i
  %119 = phi i64 [ %.pre.i.i.i, %if.end.for.inc_crit_edge.i.i.i ], [ %78, %nnc_little.exit253.i.i.i.i ], [ %78, %if.end138.i.i.i.i ]
  %inc.i.i.i = add nuw i64 %i.076.i.i.i, 1
  %cmp.not.i.i.i = icmp ult i64 %inc.i.i.i, %119
  br i1 %cmp.not.i.i.i, label %for.body.i75.i.i, label %for.inc.i28, !llvm.loop !13

if.end28.i.i:                                     ; preds = %nnc_little.exit.i.i, %if.end19.i.i
  %120 = load i64, ptr %input_count.i, align 8
  %cmp30.i.i = icmp eq i64 %index.0.lcssa.i.i, %120
  br i1 %cmp30.i.i, label %if.then32.i.i, label %nnc_take_file.exit.i

if.then32.i.i:                                    ; preds = %if.end28.i.i
  %cmp34.not.i.i = icmp eq i64 %index.0.lcssa.i.i, 1
  br i1 %cmp34.not.i.i, label %nnc_take_file.exit.i, label %if.then36.i.i

if.then36.i.i:                                    ; preds = %if.then32.i.i
  %121 = load ptr, ptr @__stderrp, align 8
  %call.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %121, ptr noundef nonnull @.str.22, ptr noundef %52, ptr noundef %69, ptr noundef nonnull @.str.26, ptr noundef %52) #19
  br label %nnc_run_program.exit

nnc_take_file.exit.i:                             ; preds = %if.then32.i.i, %if.end28.i.i
  %index.2.i.i = phi i64 [ %index.0.lcssa.i.i, %if.end28.i.i ], [ 0, %if.then32.i.i ]
  %arrayidx40.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %index.2.i.i
  %122 = load ptr, ptr %sizes.i.i, align 8
  %cmp41.i.i = icmp ne ptr %122, null
  %conv42.i.i = zext i1 %cmp41.i.i to i32
  %arrayidx43.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  %call44.i.i = call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, ptr nonnull %call10.i.i.i, i64 %call4.i.i.i, ptr noundef %arrayidx40.i.i, i32 noundef %conv42.i.i, ptr noundef %arrayidx43.i.i) #20
  %cmp27.not.i = icmp eq i32 %call44.i.i, 0
  br i1 %cmp27.not.i, label %for.inc.i28, label %nnc_run_program.exit

for.inc.i28:                                      ; preds = %for.inc.i.i.i, %nnc_take_file.exit.i, %if.then26.i.i
  %indvars.iv.next.i = add nuw nsw i64 %indvars.iv.i, 1
  %123 = load i32, ptr %file_count.i10, align 8
  %124 = sext i32 %123 to i64
  %cmp25.not.i = icmp slt i64 %indvars.iv.next.i, %124
  br i1 %cmp25.not.i, label %for.body.i22, label %for.cond33.preheader.i, !llvm.loop !14

for.cond33.preheader.i:                           ; preds = %for.inc.i28, %if.end.i
  %125 = load i64, ptr %input_count.i, align 8
  %cmp35.not473.not.i = icmp eq i64 %125, 0
  br i1 %cmp35.not473.not.i, label %for.end56.i, label %for.body37.lr.ph.i

for.body37.lr.ph.i:                               ; preds = %for.cond33.preheader.i
  %bench.i11 = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %126 = load i32, ptr %bench.i11, align 4
  %tobool.not.i = icmp eq i32 %126, 0
  br label %for.body37.i

for.body37.i:                                     ; preds = %for.inc52.i, %for.body37.lr.ph.i
  %i32.0474.i = phi i64 [ 0, %for.body37.lr.ph.i ], [ %inc53.i, %for.inc52.i ]
  %arrayidx38.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i32.0474.i
  %127 = load ptr, ptr %arrayidx38.i, align 8
  %cmp39.i = icmp eq ptr %127, null
  br i1 %cmp39.i, label %land.lhs.true.i, label %for.inc52.i

land.lhs.true.i:                                  ; preds = %for.body37.i
  br i1 %tobool.not.i, label %cleanup54.i, label %if.then40.i

if.then40.i:                                      ; preds = %land.lhs.true.i
  %arrayidx41.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i32.0474.i
  %bytes.i.i = getelementptr inbounds nuw i8, ptr %arrayidx41.i, i64 40
  %128 = load i64, ptr %bytes.i.i, align 8
  %add.i.i17 = add i64 %128, 8
  %call.i346.i = call ptr @malloc(i64 noundef %add.i.i17) #21
  %cmp.i.i18 = icmp eq ptr %call.i346.i, null
  br i1 %cmp.i.i18, label %if.end44.i, label %if.end.i347.i

if.end.i347.i:                                    ; preds = %if.then40.i
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 %call.i346.i, i8 noundef 0, i64 noundef %128, i1 noundef false) #19
  %dtype.i.i19 = getelementptr inbounds nuw i8, ptr %arrayidx41.i, i64 8
  %129 = load ptr, ptr %dtype.i.i19, align 8
  %call3.i348.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %129, ptr noundef nonnull dereferenceable(4) @.str.51) #19
  %cmp4.i349.i = icmp eq i32 %call3.i348.i, 0
  %call6.i.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %129, ptr noundef nonnull dereferenceable(4) @.str.52) #19
  %cmp7.i.i = icmp eq i32 %call6.i.i, 0
  %call10.i.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %129, ptr noundef nonnull dereferenceable(4) @.str.53) #19
  %cmp11.i.i = icmp eq i32 %call10.i.i, 0
  %call14.i.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %129, ptr noundef nonnull dereferenceable(5) @.str.54) #19
  %cmp15.i.i = icmp ne i32 %call14.i.i, 0
  %cond.i.i20 = select i1 %cmp7.i.i, i64 8, i64 2
  %spec.select.i350.i = select i1 %cmp4.i349.i, i1 true, i1 %cmp7.i.i
  %spec.select104.i.i = select i1 %cmp4.i349.i, i64 4, i64 %cond.i.i20
  %or.cond71.i.i = select i1 %spec.select.i350.i, i1 true, i1 %cmp11.i.i
  %not.or.cond71.i.i = xor i1 %or.cond71.i.i, true
  %or.cond72.i.i = select i1 %not.or.cond71.i.i, i1 %cmp15.i.i, i1 false
  %cmp28107.not.i.i = icmp eq i64 %128, 0
  %or.cond.i.i = or i1 %cmp28107.not.i.i, %or.cond72.i.i
  br i1 %or.cond.i.i, label %if.end44.thread565.i, label %for.body.lr.ph.i351.i

for.body.lr.ph.i351.i:                            ; preds = %if.end.i347.i
  %invariant.gep.i.i = getelementptr i8, ptr %call.i346.i, i64 %spec.select104.i.i
  %idx.ext.neg.i.i = select i1 %spec.select.i350.i, i64 -4, i64 -2
  %idx.ext.i.i = select i1 %spec.select.i350.i, i64 4, i64 2
  %invariant.gep110.i.i = getelementptr i8, ptr %invariant.gep.i.i, i64 %idx.ext.neg.i.i
  %cond45.i.i = select i1 %cmp11.i.i, i32 14336, i32 16128
  %spec.select105.i.i = select i1 %cmp7.i.i, i32 1071644672, i32 %cond45.i.i
  %cond49.i.i = select i1 %cmp4.i349.i, i32 1056964608, i32 %spec.select105.i.i
  %cond57.i.i = select i1 %cmp11.i.i, i32 22, i32 25
  %spec.select106.i.i = select i1 %cmp7.i.i, i32 12, i32 %cond57.i.i
  %cond61.i.i = select i1 %cmp4.i349.i, i32 9, i32 %spec.select106.i.i
  br label %for.body.i352.i

for.body.i352.i:                                  ; preds = %nnc_put.exit.i.i, %for.body.lr.ph.i351.i
  %state.0109.i.i = phi i32 [ -1831433054, %for.body.lr.ph.i351.i ], [ %xor32.i.i, %nnc_put.exit.i.i ]
  %at.0108.i.i = phi i64 [ 0, %for.body.lr.ph.i351.i ], [ %add68.i.i, %nnc_put.exit.i.i ]
  %shl.i.i = shl i32 %state.0109.i.i, 13
  %xor.i.i = xor i32 %shl.i.i, %state.0109.i.i
  %shr.i.i = lshr i32 %xor.i.i, 17
  %xor30.i.i = xor i32 %shr.i.i, %xor.i.i
  %shl31.i.i = shl i32 %xor30.i.i, 5
  %xor32.i.i = xor i32 %shl31.i.i, %xor30.i.i
  %gep111.i.i = getelementptr i8, ptr %invariant.gep110.i.i, i64 %at.0108.i.i
  %shr62.i.i = lshr i32 %xor32.i.i, %cond61.i.i
  %or.i.i = or i32 %shr62.i.i, %cond49.i.i
  br label %for.body.i.i353.i

for.body.i.i353.i:                                ; preds = %for.body.i.i353.i, %for.body.i352.i
  %indvars.iv.i.i354.i = phi i64 [ 0, %for.body.i352.i ], [ %indvars.iv.next.i.i357.i, %for.body.i.i353.i ]
  %indvars.iv.tr.i.i.i = trunc i64 %indvars.iv.i.i354.i to i32
  %130 = shl i32 %indvars.iv.tr.i.i.i, 3
  %shr.i.i.i = lshr i32 %or.i.i, %130
  %conv.i.i355.i = trunc i32 %shr.i.i.i to i8
  %arrayidx.i.i356.i = getelementptr inbounds nuw i8, ptr %gep111.i.i, i64 %indvars.iv.i.i354.i
  store i8 %conv.i.i355.i, ptr %arrayidx.i.i356.i, align 1
  %indvars.iv.next.i.i357.i = add nuw nsw i64 %indvars.iv.i.i354.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %indvars.iv.next.i.i357.i, %idx.ext.i.i
  br i1 %exitcond.not.i.i.i, label %nnc_put.exit.i.i, label %for.body.i.i353.i, !llvm.loop !15

nnc_put.exit.i.i:                                 ; preds = %for.body.i.i353.i
  %add68.i.i = add i64 %at.0108.i.i, %spec.select104.i.i
  %cmp28.i.i = icmp ult i64 %add68.i.i, %128
  br i1 %cmp28.i.i, label %for.body.i352.i, label %if.end44.thread565.i, !llvm.loop !16

if.end44.thread565.i:                             ; preds = %nnc_put.exit.i.i, %if.end.i347.i
  store ptr %call.i346.i, ptr %arrayidx38.i, align 8
  br label %for.inc52.i

if.end44.i:                                       ; preds = %if.then40.i
  store ptr null, ptr %arrayidx38.i, align 8
  br label %cleanup54.i

for.inc52.i:                                      ; preds = %if.end44.thread565.i, %for.body37.i
  %inc53.i = add nuw i64 %i32.0474.i, 1
  %exitcond.not = icmp eq i64 %inc53.i, %125
  br i1 %exitcond.not, label %for.end56.i, label %for.body37.i, !llvm.loop !17

cleanup54.i:                                      ; preds = %land.lhs.true.i, %if.end44.i
  %131 = load ptr, ptr %inputs4.i, align 8
  %arrayidx49.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %131, i64 %i32.0474.i
  %132 = load ptr, ptr %arrayidx49.i, align 8
  %133 = load ptr, ptr @__stderrp, align 8
  %call.i358.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %133, ptr noundef nonnull @.str.22, ptr noundef %52, ptr noundef %132, ptr noundef nonnull @.str.23, ptr noundef %52) #19
  br label %nnc_run_program.exit

for.end56.i:                                      ; preds = %for.inc52.i, %for.cond33.preheader.i
  %134 = getelementptr inbounds nuw i8, ptr %options.i, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(80) %134, i8 0, i64 80, i1 false)
  store i32 88, ptr %options.i, align 8
  %threads.i12 = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %135 = load i32, ptr %threads.i12, align 8
  %threads57.i = getelementptr inbounds nuw i8, ptr %options.i, i64 4
  store i32 %135, ptr %threads57.i, align 4
  %weights.i13 = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %136 = load ptr, ptr %weights.i13, align 8
  %weights_path.i = getelementptr inbounds nuw i8, ptr %options.i, i64 24
  store ptr %136, ptr %weights_path.i, align 8
  %137 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 16), align 8
  %call58.i = call i32 %137(ptr noundef nonnull %options.i, ptr noundef nonnull %model.i) #19
  %cmp59.i = icmp eq i32 %call58.i, 0
  br i1 %cmp59.i, label %if.end62.i, label %if.then64.i

if.end62.i:                                       ; preds = %for.end56.i
  %138 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 32), align 8
  %139 = load ptr, ptr %model.i, align 8
  %call61.i = call i32 %138(ptr noundef %139, ptr noundef nonnull %context.i) #19
  %cmp63.not.i = icmp eq i32 %call61.i, 0
  br i1 %cmp63.not.i, label %for.cond68.preheader.i, label %if.then64.i

for.cond68.preheader.i:                           ; preds = %if.end62.i
  %140 = load i64, ptr %input_count.i, align 8
  %cmp70475.not.i = icmp eq i64 %140, 0
  br i1 %cmp70475.not.i, label %for.cond.cleanup71.i, label %for.body72.i

if.then64.i:                                      ; preds = %if.end62.i, %for.end56.i
  %status.0383.i = phi i32 [ %call61.i, %if.end62.i ], [ %call58.i, %for.end56.i ]
  %call65.i = call fastcc i32 @nnc_fail(ptr noundef %52, i32 noundef %status.0383.i) #20
  br label %nnc_run_program.exit

for.cond.cleanup71.i:                             ; preds = %for.body72.i, %for.cond68.preheader.i
  %sizes.i359.i = getelementptr inbounds nuw i8, ptr %53, i64 112
  %141 = load ptr, ptr %sizes.i359.i, align 8
  %cmp.not.i.i = icmp eq ptr %141, null
  br i1 %cmp.not.i.i, label %nnc_is_open.exit.i, label %if.end83.i

nnc_is_open.exit.i:                               ; preds = %for.cond.cleanup71.i
  %stages.i.i = getelementptr inbounds nuw i8, ptr %53, i64 256
  %142 = load ptr, ptr %stages.i.i, align 8
  %cmp1.i.not.i = icmp eq ptr %142, null
  br i1 %cmp1.i.not.i, label %if.end89.i, label %if.end83.i

for.body72.i:                                     ; preds = %for.cond68.preheader.i, %for.body72.i
  %i67.0476.i = phi i64 [ %inc76.i, %for.body72.i ], [ 0, %for.cond68.preheader.i ]
  %arrayidx73.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i67.0476.i
  %shape.i = getelementptr inbounds nuw i8, ptr %arrayidx73.i, i64 32
  %143 = load ptr, ptr %shape.i, align 8
  %arrayidx74.i = getelementptr inbounds nuw ptr, ptr %call13.i, i64 %i67.0476.i
  store ptr %143, ptr %arrayidx74.i, align 8
  %inc76.i = add nuw i64 %i67.0476.i, 1
  %exitcond201.not = icmp eq i64 %inc76.i, %140
  br i1 %exitcond201.not, label %for.cond.cleanup71.i, label %for.body72.i, !llvm.loop !18

if.end83.i:                                       ; preds = %nnc_is_open.exit.i, %for.cond.cleanup71.i
  %144 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 96), align 8
  %145 = load ptr, ptr %context.i, align 8
  %call82.i = call i32 %144(ptr noundef %145, ptr noundef %call13.i) #19
  switch i32 %call82.i, label %cond.end.i [
    i32 0, label %if.end83.if.end89_crit_edge.i
    i32 11, label %cond.true.i
  ]

if.end83.if.end89_crit_edge.i:                    ; preds = %if.end83.i
  %stages.phi.trans.insert.i = getelementptr inbounds nuw i8, ptr %53, i64 256
  %.pre.i = load ptr, ptr %stages.phi.trans.insert.i, align 8
  %146 = icmp eq ptr %.pre.i, null
  %147 = select i1 %146, ptr %call3.i, ptr null
  br label %if.end89.i

cond.true.i:                                      ; preds = %if.end83.i
  %148 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %149 = load ptr, ptr %context.i, align 8
  %call87.i = call ptr %148(ptr noundef %149) #19
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %if.end83.i
  %cond.i = phi ptr [ %call87.i, %cond.true.i ], [ %52, %if.end83.i ]
  %call88.i = call fastcc i32 @nnc_fail(ptr noundef %cond.i, i32 noundef %call82.i) #20
  br label %nnc_run_program.exit

if.end89.i:                                       ; preds = %if.end83.if.end89_crit_edge.i, %nnc_is_open.exit.i
  %cmp90.i = phi ptr [ %147, %if.end83.if.end89_crit_edge.i ], [ %call3.i, %nnc_is_open.exit.i ]
  %cmp99.i = icmp eq ptr %cmp90.i, null
  %150 = load i64, ptr %output_count.i, align 8
  %cmp98477.i = icmp eq i64 %150, 0
  %.not478.i = select i1 %cmp98477.i, i1 true, i1 %cmp99.i
  br i1 %.not478.i, label %for.end128.i, label %for.body101.lr.ph.i

for.body101.lr.ph.i:                              ; preds = %if.end89.i
  %151 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 104), align 8
  br label %for.body101.i

for.cond96.i:                                     ; preds = %if.end113.i
  %inc125.i = add nuw i64 %i95.0479.i, 1
  %152 = load i64, ptr %output_count.i, align 8
  %cmp98.not.i = icmp ult i64 %inc125.i, %152
  br i1 %cmp98.not.i, label %for.body101.i, label %for.end128.i, !llvm.loop !19

for.body101.i:                                    ; preds = %for.cond96.i, %for.body101.lr.ph.i
  %i95.0479.i = phi i64 [ 0, %for.body101.lr.ph.i ], [ %inc125.i, %for.cond96.i ]
  %153 = load ptr, ptr %sizes.i359.i, align 8
  %cmp102.not.i = icmp eq ptr %153, null
  br i1 %cmp102.not.i, label %if.end113.i, label %if.then103.i14

if.then103.i14:                                   ; preds = %for.body101.i
  %154 = load ptr, ptr %context.i, align 8
  %conv.i = trunc i64 %i95.0479.i to i32
  %call104.i = call ptr %151(ptr noundef %154, i32 noundef %conv.i) #19
  %arrayidx105.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i95.0479.i
  %shape106.i = getelementptr inbounds nuw i8, ptr %arrayidx105.i, i64 32
  store ptr %call104.i, ptr %shape106.i, align 8
  %call108.i = call fastcc i32 @nnc_measure(ptr noundef %arrayidx105.i) #20
  %tobool109.not.i = icmp eq i32 %call108.i, 0
  br i1 %tobool109.not.i, label %if.then110.i, label %if.end113.i

if.then110.i:                                     ; preds = %if.then103.i14
  %155 = load ptr, ptr @__stderrp, align 8
  %156 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i360.i = call ptr %156(i32 noundef 2) #19
  %call1.i361.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %155, ptr noundef nonnull @.str.25, ptr noundef %52, ptr noundef %call.i360.i, i32 noundef 2) #19
  br label %nnc_run_program.exit

if.end113.i:                                      ; preds = %if.then103.i14, %for.body101.i
  %arrayidx114.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i95.0479.i
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx114.i, i64 40
  %157 = load i64, ptr %bytes.i, align 8
  %add115.i = add i64 %157, 1
  %call116.i = call ptr @malloc(i64 noundef %add115.i) #21
  %arrayidx117.i = getelementptr inbounds nuw ptr, ptr %call3.i, i64 %i95.0479.i
  store ptr %call116.i, ptr %arrayidx117.i, align 8
  %cmp119.i = icmp eq ptr %call116.i, null
  br i1 %cmp119.i, label %if.then121.i, label %for.cond96.i

if.then121.i:                                     ; preds = %if.end113.i
  %158 = load ptr, ptr @__stderrp, align 8
  %159 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i363.i = call ptr %159(i32 noundef 2) #19
  %call1.i364.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %158, ptr noundef nonnull @.str.25, ptr noundef %52, ptr noundef %call.i363.i, i32 noundef 2) #19
  br label %nnc_run_program.exit

for.end128.i:                                     ; preds = %for.cond96.i, %if.end89.i
  %bench130.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %160 = load i32, ptr %bench130.i, align 4
  %tobool131.not.i = icmp eq i32 %160, 0
  br i1 %tobool131.not.i, label %if.end134.i, label %if.then132.i

if.then132.i:                                     ; preds = %for.end128.i
  %161 = load ptr, ptr %model.i, align 8
  %162 = load ptr, ptr %context.i, align 8
  %163 = load double, ptr %seconds.i, align 8
  %call133.i = call fastcc i32 @nnc_bench(ptr noundef %161, ptr noundef %162, ptr noundef %call.i5, ptr noundef %cmp90.i, double noundef %163) #20
  br label %if.end134.i

if.end134.i:                                      ; preds = %if.then132.i, %for.end128.i
  %code129.0.i = phi i32 [ %call133.i, %if.then132.i ], [ 0, %for.end128.i ]
  %164 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 128), align 8
  %165 = load ptr, ptr %context.i, align 8
  %call135.i = call i32 %164(ptr noundef %165) #19
  %166 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %167 = load ptr, ptr %context.i, align 8
  %call136.i = call i32 %166(ptr noundef %167, ptr noundef nonnull %call.i5, ptr noundef %cmp90.i) #19
  %cmp137.not.i = icmp eq i32 %call136.i, 0
  br i1 %cmp137.not.i, label %if.end141.i, label %if.then139.i

if.then139.i:                                     ; preds = %if.end134.i
  %168 = load ptr, ptr %context.i, align 8
  %call140.i = call fastcc i32 @nnc_fail_run(ptr noundef %168, i32 noundef %call136.i) #20
  br label %nnc_run_program.exit

if.end141.i:                                      ; preds = %if.end134.i
  %169 = load ptr, ptr %model.i, align 8
  %call142.i = call i32 @nnc_runtime_compared(ptr noundef %169) #19
  %cmp143.not.i = icmp eq i32 %call142.i, 0
  br i1 %cmp143.not.i, label %for.cond149.preheader.i, label %if.then145.i

for.cond149.preheader.i:                          ; preds = %if.end141.i
  %cmp154.i = icmp ne ptr %cmp90.i, null
  %170 = load i64, ptr %output_count.i, align 8
  %cmp151480.i = icmp eq i64 %170, 0
  %.not344481.i = select i1 %cmp151480.i, i1 true, i1 %cmp154.i
  br i1 %.not344481.i, label %for.end176.i, label %for.body158.lr.ph.i

for.body158.lr.ph.i:                              ; preds = %for.cond149.preheader.i
  %171 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 104), align 8
  %172 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 112), align 8
  br label %for.body158.i

if.then145.i:                                     ; preds = %if.end141.i
  %call146.i = call fastcc i32 @nnc_fail(ptr noundef %52, i32 noundef %call142.i) #20
  br label %nnc_run_program.exit

for.cond149.i:                                    ; preds = %for.body158.i
  %inc173.i = add nuw i64 %i148.0482.i, 1
  %173 = load i64, ptr %output_count.i, align 8
  %cmp151.not.i = icmp ult i64 %inc173.i, %173
  br i1 %cmp151.not.i, label %for.body158.i, label %for.end176.i, !llvm.loop !20

for.body158.i:                                    ; preds = %for.cond149.i, %for.body158.lr.ph.i
  %i148.0482.i = phi i64 [ 0, %for.body158.lr.ph.i ], [ %inc173.i, %for.cond149.i ]
  %174 = load ptr, ptr %context.i, align 8
  %conv159.i = trunc i64 %i148.0482.i to i32
  %call160.i = call ptr %171(ptr noundef %174, i32 noundef %conv159.i) #19
  %arrayidx161.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i148.0482.i
  %shape162.i = getelementptr inbounds nuw i8, ptr %arrayidx161.i, i64 32
  store ptr %call160.i, ptr %shape162.i, align 8
  %175 = load ptr, ptr %context.i, align 8
  %call164.i = call ptr %172(ptr noundef %175, i32 noundef %conv159.i) #19
  %arrayidx165.i = getelementptr inbounds nuw ptr, ptr %call3.i, i64 %i148.0482.i
  store ptr %call164.i, ptr %arrayidx165.i, align 8
  %call167.i = call fastcc i32 @nnc_measure(ptr noundef %arrayidx161.i) #20
  %tobool168.not.i = icmp eq i32 %call167.i, 0
  br i1 %tobool168.not.i, label %cleanup174.i, label %for.cond149.i

cleanup174.i:                                     ; preds = %for.body158.i
  %176 = load ptr, ptr @__stderrp, align 8
  %177 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i366.i = call ptr %177(i32 noundef 2) #19
  %call1.i367.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %176, ptr noundef nonnull @.str.25, ptr noundef %52, ptr noundef %call.i366.i, i32 noundef 2) #19
  br label %nnc_run_program.exit

for.end176.i:                                     ; preds = %for.cond149.i, %for.cond149.preheader.i
  %178 = phi i64 [ %170, %for.cond149.preheader.i ], [ %173, %for.cond149.i ]
  %cmp177.i = icmp eq i32 %code129.0.i, 0
  br i1 %cmp177.i, label %land.lhs.true179.i, label %for.cond.cleanup199.i

land.lhs.true179.i:                               ; preds = %for.end176.i
  %output.i16 = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %179 = load ptr, ptr %output.i16, align 8
  %cmp180.not.i = icmp eq ptr %179, null
  br i1 %cmp180.not.i, label %if.end186.i, label %if.then182.i

if.then182.i:                                     ; preds = %land.lhs.true179.i
  %call185.i = call fastcc i32 @nnc_write_npz(ptr noundef %179, ptr noundef %call9.i6, i64 noundef %178, ptr noundef %call3.i) #20
  %.pre554.i = load i64, ptr %output_count.i, align 8
  br label %if.end186.i

if.end186.i:                                      ; preds = %if.then182.i, %land.lhs.true179.i
  %180 = phi i64 [ %.pre554.i, %if.then182.i ], [ %178, %land.lhs.true179.i ]
  %code129.1.i = phi i32 [ %call185.i, %if.then182.i ], [ 0, %land.lhs.true179.i ]
  %cmp190483.i = icmp ne i64 %180, 0
  %181 = or i32 %160, %code129.1.i
  %182 = icmp eq i32 %181, 0
  %or.cond = select i1 %cmp190483.i, i1 %182, i1 false
  br i1 %or.cond, label %land.rhs195.i, label %for.cond.cleanup199.i

land.rhs195.i:                                    ; preds = %if.end186.i, %land.rhs195.i
  %i187.0485.i = phi i64 [ %inc210.i, %land.rhs195.i ], [ 0, %if.end186.i ]
  %arrayidx201.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i187.0485.i
  %183 = load ptr, ptr %arrayidx201.i, align 8
  %call203.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.24, ptr noundef %183) #20
  %184 = load ptr, ptr @__stdoutp, align 8
  %dtype.i = getelementptr inbounds nuw i8, ptr %arrayidx201.i, i64 8
  %185 = load ptr, ptr %dtype.i, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx201.i, i64 24
  %186 = load i64, ptr %rank.i, align 8
  %shape207.i = getelementptr inbounds nuw i8, ptr %arrayidx201.i, i64 32
  %187 = load ptr, ptr %shape207.i, align 8
  call fastcc void @nnc_print_type(ptr noundef %184, ptr noundef %185, i64 noundef %186, ptr noundef %187) #20
  %putchar.i = call i32 @putchar(i32 10)
  %inc210.i = add nuw i64 %i187.0485.i, 1
  %188 = load i64, ptr %output_count.i, align 8
  %cmp190.i = icmp ult i64 %inc210.i, %188
  br i1 %cmp190.i, label %land.rhs195.i, label %for.cond.cleanup199.i, !llvm.loop !21

for.cond.cleanup199.i:                            ; preds = %land.rhs195.i, %if.end186.i, %for.end176.i
  %code129.1570.i = phi i32 [ %code129.0.i, %for.end176.i ], [ %code129.1.i, %if.end186.i ], [ 0, %land.rhs195.i ]
  %189 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 40), align 8
  %190 = load ptr, ptr %context.i, align 8
  call void %189(ptr noundef %190) #19
  %191 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 24), align 8
  %192 = load ptr, ptr %model.i, align 8
  call void %191(ptr noundef %192) #19
  br label %nnc_run_program.exit

nnc_run_program.exit:                             ; preds = %nnc_take_file.exit.i, %if.end.i78.i.i, %if.then.i29, %if.then.i.i.i, %if.then17.i.i.i, %if.then.i.i77.i.i, %if.then39.i.i.i.i, %if.then49.i.i.i.i, %if.then70.i.i.i.i, %if.then77.i.i.i.i, %if.then97.i.i.i.i, %if.then117.i.i.i.i, %if.end.thread48.i.i.i, %if.then36.i.i, %cleanup54.i, %if.then64.i, %cond.end.i, %if.then110.i, %if.then121.i, %if.then139.i, %if.then145.i, %cleanup174.i, %for.cond.cleanup199.i
  %retval.9.i = phi i32 [ 5, %if.then.i29 ], [ 5, %if.then110.i ], [ 2, %cleanup54.i ], [ %call65.i, %if.then64.i ], [ %call88.i, %cond.end.i ], [ 5, %cleanup174.i ], [ %call140.i, %if.then139.i ], [ %call146.i, %if.then145.i ], [ %code129.1570.i, %for.cond.cleanup199.i ], [ 5, %if.then121.i ], [ %call8.i.i.i, %if.end.i78.i.i ], [ 2, %if.then70.i.i.i.i ], [ 5, %if.then49.i.i.i.i ], [ 5, %if.end.thread48.i.i.i ], [ 5, %if.then.i.i77.i.i ], [ 5, %if.then39.i.i.i.i ], [ 5, %if.then117.i.i.i.i ], [ 5, %if.then97.i.i.i.i ], [ 2, %if.then77.i.i.i.i ], [ 2, %if.then.i.i.i ], [ 5, %if.then17.i.i.i ], [ 2, %if.then36.i.i ], [ %call44.i.i, %nnc_take_file.exit.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %context.i) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %model.i) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %options.i) #18
  br label %cond.end

cond.end:                                         ; preds = %nnc_parse_arguments.exit.thread, %nnc_run_program.exit
  %cond = phi i32 [ %retval.9.i, %nnc_run_program.exit ], [ %spec.select.i.ph, %nnc_parse_arguments.exit.thread ]
  call void @llvm.lifetime.end.p0(ptr nonnull %arguments) #18
  ret i32 %cond
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #1

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i32 @strcmp(ptr noundef captures(none), ptr noundef captures(none)) local_unnamed_addr #2

; Function Attrs: nofree nounwind optsize
declare noundef i32 @printf(ptr noundef readonly captures(none), ...) local_unnamed_addr #3

; Function Attrs: optsize
declare double @"\01_strtod"(ptr noundef, ptr noundef) local_unnamed_addr #4

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare i64 @strtol(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #5

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fprintf(ptr noundef captures(none), ptr noundef readonly captures(none), ...) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
define internal fastcc void @nnc_print_type(ptr noundef captures(none) %file, ptr noundef %dtype, i64 noundef %rank, ptr noundef readonly captures(none) %shape) unnamed_addr #6 {
entry:
  %call = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull @.str.17, ptr noundef %dtype) #19
  %cmp21.not = icmp eq i64 %rank, 0
  br i1 %cmp21.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup:                                 ; preds = %for.inc, %entry
  %fputc = tail call i32 @fputc(i32 93, ptr %file)
  ret void

for.body:                                         ; preds = %entry, %for.inc
  %i.022 = phi i64 [ %inc, %for.inc ], [ 0, %entry ]
  %cmp1.not = icmp eq i64 %i.022, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %for.body
  %fputc19 = tail call i32 @fputc(i32 44, ptr %file)
  br label %if.end

if.end:                                           ; preds = %if.then, %for.body
  %arrayidx = getelementptr inbounds nuw i64, ptr %shape, i64 %i.022
  %0 = load i64, ptr %arrayidx, align 8
  %cmp3 = icmp slt i64 %0, 0
  br i1 %cmp3, label %if.then4, label %if.else

if.then4:                                         ; preds = %if.end
  %fputc20 = tail call i32 @fputc(i32 63, ptr %file)
  br label %for.inc

if.else:                                          ; preds = %if.end
  %call7 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull @.str.20, i64 noundef %0) #19
  br label %for.inc

for.inc:                                          ; preds = %if.then4, %if.else
  %inc = add nuw i64 %i.022, 1
  %exitcond.not = icmp eq i64 %inc, %rank
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !22
}

; Function Attrs: mustprogress nofree nounwind optsize willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite)
declare noalias noundef ptr @malloc(i64 noundef) local_unnamed_addr #7

; Function Attrs: nofree nounwind optsize memory(readwrite, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_copy_tensors(ptr noundef readonly captures(none) %from, i64 noundef %count) unnamed_addr #8 {
entry:
  %cmp60.not = icmp eq i64 %count, 0
  br i1 %cmp60.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup.loopexit:                        ; preds = %for.body
  %0 = shl i64 %add, 3
  br label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit, %entry
  %extents.0.lcssa = phi i64 [ 0, %entry ], [ %0, %for.cond.cleanup.loopexit ]
  %1 = mul i64 %count, 56
  %mul = add i64 %1, 56
  %add3 = add i64 %mul, %extents.0.lcssa
  %call = tail call ptr @malloc(i64 noundef %add3) #21
  %cmp4 = icmp ne ptr %call, null
  %cmp866 = icmp ne i64 %count, 0
  %or.cond = and i1 %cmp4, %cmp866
  br i1 %or.cond, label %for.body10.preheader, label %cleanup

for.body10.preheader:                             ; preds = %for.cond.cleanup
  %add.ptr = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %count
  %add.ptr5 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 56
  br label %for.body10

for.body:                                         ; preds = %entry, %for.body
  %i.062 = phi i64 [ %inc, %for.body ], [ 0, %entry ]
  %extents.061 = phi i64 [ %add, %for.body ], [ 0, %entry ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %from, i64 %i.062
  %rank = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  %2 = load i64, ptr %rank, align 8
  %add = add i64 %2, %extents.061
  %inc = add nuw i64 %i.062, 1
  %exitcond.not = icmp eq i64 %inc, %count
  br i1 %exitcond.not, label %for.cond.cleanup.loopexit, label %for.body, !llvm.loop !23

for.body10:                                       ; preds = %for.body10.preheader, %for.cond.cleanup18
  %i6.068 = phi i64 [ %inc31, %for.cond.cleanup18 ], [ 0, %for.body10.preheader ]
  %at.067 = phi ptr [ %add.ptr29, %for.cond.cleanup18 ], [ %add.ptr5, %for.body10.preheader ]
  %arrayidx11 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %i6.068
  %arrayidx12 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %from, i64 %i6.068
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(56) %arrayidx11, ptr noundef nonnull align 8 dereferenceable(56) %arrayidx12, i64 56, i1 false)
  %shape = getelementptr inbounds nuw i8, ptr %arrayidx11, i64 32
  store ptr %at.067, ptr %shape, align 8
  %rank16 = getelementptr inbounds nuw i8, ptr %arrayidx12, i64 24
  %3 = load i64, ptr %rank16, align 8
  %cmp1763.not = icmp eq i64 %3, 0
  br i1 %cmp1763.not, label %for.cond.cleanup18, label %for.body19.lr.ph

for.body19.lr.ph:                                 ; preds = %for.body10
  %shape21 = getelementptr inbounds nuw i8, ptr %arrayidx12, i64 32
  %4 = load ptr, ptr %shape21, align 8
  br label %for.body19

for.cond.cleanup18:                               ; preds = %for.body19, %for.body10
  %add.ptr29 = getelementptr inbounds nuw i64, ptr %at.067, i64 %3
  %inc31 = add nuw i64 %i6.068, 1
  %exitcond70.not = icmp eq i64 %inc31, %count
  br i1 %exitcond70.not, label %cleanup, label %for.body10, !llvm.loop !24

for.body19:                                       ; preds = %for.body19.lr.ph, %for.body19
  %axis.064 = phi i64 [ 0, %for.body19.lr.ph ], [ %inc25, %for.body19 ]
  %arrayidx22 = getelementptr inbounds nuw i64, ptr %4, i64 %axis.064
  %5 = load i64, ptr %arrayidx22, align 8
  %arrayidx23 = getelementptr inbounds nuw i64, ptr %at.067, i64 %axis.064
  store i64 %5, ptr %arrayidx23, align 8
  %inc25 = add nuw i64 %axis.064, 1
  %exitcond69.not = icmp eq i64 %inc25, %3
  br i1 %exitcond69.not, label %for.cond.cleanup18, label %for.body19, !llvm.loop !25

cleanup:                                          ; preds = %for.cond.cleanup18, %for.cond.cleanup
  ret ptr %call
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail(ptr noundef %what, i32 noundef range(i32 1, 0) %status) unnamed_addr #0 {
entry:
  %0 = load ptr, ptr @__stderrp, align 8
  %1 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call = tail call ptr %1(i32 noundef %status) #19
  %call1 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.25, ptr noundef %what, ptr noundef %call, i32 noundef %status) #19
  switch i32 %status, label %lor.rhs [
    i32 3, label %cond.end
    i32 10, label %cond.end.fold.split
    i32 1, label %cond.end.fold.split
    i32 11, label %cond.end.fold.split
  ]

lor.rhs:                                          ; preds = %entry
  br label %cond.end

cond.end.fold.split:                              ; preds = %entry, %entry, %entry
  br label %cond.end

cond.end:                                         ; preds = %entry, %cond.end.fold.split, %lor.rhs
  %cond5 = phi i32 [ 4, %entry ], [ 5, %lor.rhs ], [ 2, %cond.end.fold.split ]
  ret i32 %cond5
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #9

; Function Attrs: nofree norecurse nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_measure(ptr noundef nonnull captures(none) %tensor) unnamed_addr #10 {
entry:
  %numpy.i = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %0 = load ptr, ptr %numpy.i, align 8
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %0, i64 2
  %call.i = tail call i64 @strtol(ptr noundef nonnull captures(none) %add.ptr.i, ptr noundef null, i32 noundef 10) #20
  %rank = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %1 = load i64, ptr %rank, align 8
  %cmp.not13.not = icmp eq i64 %1, 0
  br i1 %cmp.not13.not, label %for.end, label %for.body.lr.ph

for.body.lr.ph:                                   ; preds = %entry
  %shape = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %2 = load ptr, ptr %shape, align 8
  br label %for.body

for.cond:                                         ; preds = %for.body
  %inc = add nuw i64 %i.015, 1
  %exitcond.not = icmp eq i64 %inc, %1
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !26

for.body:                                         ; preds = %for.body.lr.ph, %for.cond
  %i.015 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.cond ]
  %bytes.014 = phi i64 [ %call.i, %for.body.lr.ph ], [ %6, %for.cond ]
  %arrayidx = getelementptr inbounds nuw i64, ptr %2, i64 %i.015
  %3 = load i64, ptr %arrayidx, align 8
  %4 = tail call { i64, i1 } @llvm.umul.with.overflow.i64(i64 %bytes.014, i64 %3)
  %5 = extractvalue { i64, i1 } %4, 1
  %6 = extractvalue { i64, i1 } %4, 0
  %cmp1.not = icmp ugt i64 %6, 140737488355327
  %or.cond.not = or i1 %5, %cmp1.not
  br i1 %or.cond.not, label %cleanup3, label %for.cond

for.end:                                          ; preds = %for.cond, %entry
  %bytes.0.lcssa = phi i64 [ %call.i, %entry ], [ %6, %for.cond ]
  %bytes2 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  store i64 %bytes.0.lcssa, ptr %bytes2, align 8
  br label %cleanup3

cleanup3:                                         ; preds = %for.body, %for.end
  %retval.1 = phi i32 [ 1, %for.end ], [ 0, %for.body ]
  ret i32 %retval.1
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_bench(ptr noundef %model, ptr noundef %context, ptr noundef nonnull %inputs, ptr noundef %outputs, double noundef %seconds) unnamed_addr #0 {
entry:
  %time.i81 = alloca %struct.timespec, align 8
  %time.i76 = alloca %struct.timespec, align 8
  %time.i = alloca %struct.timespec, align 8
  %call = tail call dereferenceable_or_null(8000000) ptr @malloc(i64 noundef 8000000) #21
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %entry
  %0 = load ptr, ptr @__stderrp, align 8
  %1 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i = tail call ptr %1(i32 noundef 2) #19
  %call1.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.25, ptr noundef nonnull @.str.55, ptr noundef %call.i, i32 noundef 2) #19
  br label %cleanup52

if.end:                                           ; preds = %entry
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i) #18
  %call.i75 = call i32 @clock_gettime(i32 noundef 6, ptr noundef nonnull %time.i) #19
  %2 = load i64, ptr %time.i, align 8
  %mul.i = mul i64 %2, 1000000000
  %tv_nsec.i = getelementptr inbounds nuw i8, ptr %time.i, i64 8
  %3 = load i64, ptr %tv_nsec.i, align 8
  %add.i = add i64 %mul.i, %3
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i) #18
  %mul = fmul double %seconds, 1.000000e+09
  %conv = fptoui double %mul to i64
  %4 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 128), align 8
  %tv_nsec.i79 = getelementptr inbounds nuw i8, ptr %time.i76, i64 8
  %5 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %tv_nsec.i84 = getelementptr inbounds nuw i8, ptr %time.i81, i64 8
  %div = udiv i64 %conv, 10
  br label %while.cond

while.cond:                                       ; preds = %if.end18, %if.end
  %warm.0 = phi i32 [ 0, %if.end ], [ %warm.1, %if.end18 ]
  %count.0 = phi i64 [ 0, %if.end ], [ %count.1, %if.end18 ]
  %cmp3 = icmp slt i64 %count.0, 1000000
  br i1 %cmp3, label %while.body, label %while.end

while.body:                                       ; preds = %while.cond
  %call5 = call i32 %4(ptr noundef %context) #19
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i76) #18
  %call.i77 = call i32 @clock_gettime(i32 noundef 6, ptr noundef nonnull %time.i76) #19
  %6 = load i64, ptr %time.i76, align 8
  %7 = load i64, ptr %tv_nsec.i79, align 8
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i76) #18
  %call7 = call i32 %5(ptr noundef %context, ptr noundef nonnull %inputs, ptr noundef %outputs) #19
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i81) #18
  %call.i82 = call i32 @clock_gettime(i32 noundef 6, ptr noundef nonnull %time.i81) #19
  %8 = load i64, ptr %time.i81, align 8
  %mul.i83 = mul i64 %8, 1000000000
  %9 = load i64, ptr %tv_nsec.i84, align 8
  %add.i85 = add i64 %mul.i83, %9
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i81) #18
  %cmp9.not = icmp eq i32 %call7, 0
  br i1 %cmp9.not, label %if.end13, label %cleanup.thread

cleanup.thread:                                   ; preds = %while.body
  %call12 = call fastcc i32 @nnc_fail_run(ptr noundef %context, i32 noundef %call7) #20
  br label %cleanup52

if.end13:                                         ; preds = %while.body
  %tobool.not = icmp eq i32 %warm.0, 0
  br i1 %tobool.not, label %if.else, label %if.then14

if.then14:                                        ; preds = %if.end13
  %mul.i78.neg = mul i64 %6, -1000000000
  %add.i80.neg = sub i64 %mul.i78.neg, %7
  %sub = add i64 %add.i80.neg, %add.i85
  %arrayidx = getelementptr inbounds i64, ptr %call, i64 %count.0
  store i64 %sub, ptr %arrayidx, align 8
  %add = add nsw i64 %count.0, 1
  %.pre = sub i64 %add.i85, %add.i
  br label %if.end18

if.else:                                          ; preds = %if.end13
  %sub15 = sub i64 %add.i85, %add.i
  %cmp16 = icmp uge i64 %sub15, %div
  %conv17 = zext i1 %cmp16 to i32
  br label %if.end18

if.end18:                                         ; preds = %if.else, %if.then14
  %sub21.pre-phi = phi i64 [ %sub15, %if.else ], [ %.pre, %if.then14 ]
  %warm.1 = phi i32 [ %conv17, %if.else ], [ 1, %if.then14 ]
  %count.1 = phi i64 [ %count.0, %if.else ], [ %add, %if.then14 ]
  %cmp19 = icmp slt i64 %count.1, 5
  %cmp22.not = icmp ult i64 %sub21.pre-phi, %conv
  %or.cond = select i1 %cmp19, i1 true, i1 %cmp22.not
  br i1 %or.cond, label %while.cond, label %while.end

while.end:                                        ; preds = %if.end18, %while.cond
  %count.3 = phi i64 [ %count.0, %while.cond ], [ %count.1, %if.end18 ]
  br label %while.body.i

while.body.i:                                     ; preds = %while.end, %while.body.i
  %gap.052.i = phi i64 [ %add.i87, %while.body.i ], [ 1, %while.end ]
  %mul.i86 = mul nsw i64 %gap.052.i, 9
  %div.i = sdiv i64 %mul.i86, 4
  %add.i87 = add nsw i64 %div.i, 1
  %cmp.i = icmp slt i64 %add.i87, %count.3
  br i1 %cmp.i, label %while.body.i, label %for.cond.preheader.i, !llvm.loop !27

for.cond.preheader.i:                             ; preds = %while.body.i, %cond.true.i
  %gap.160.i = phi i64 [ %cond25.i, %cond.true.i ], [ %add.i87, %while.body.i ]
  %cmp457.i = icmp slt i64 %gap.160.i, %count.3
  br i1 %cmp457.i, label %for.body.i, label %for.cond.cleanup.i

for.cond.cleanup.i:                               ; preds = %while.end14.i, %for.cond.preheader.i
  %cmp16.not.i = icmp eq i64 %gap.160.i, 1
  br i1 %cmp16.not.i, label %nnc_sort.exit, label %cond.true.i

for.body.i:                                       ; preds = %for.cond.preheader.i, %while.end14.i
  %i.058.i = phi i64 [ %inc.i, %while.end14.i ], [ %gap.160.i, %for.cond.preheader.i ]
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %call, i64 %i.058.i
  %10 = load i64, ptr %arrayidx.i, align 8
  %cmp6.not53.i = icmp samesign ult i64 %i.058.i, %gap.160.i
  br i1 %cmp6.not53.i, label %while.end14.i, label %land.rhs.i

land.rhs.i:                                       ; preds = %for.body.i, %while.body9.i
  %j.054.i = phi i64 [ %sub.i, %while.body9.i ], [ %i.058.i, %for.body.i ]
  %sub.i = sub nsw i64 %j.054.i, %gap.160.i
  %arrayidx7.i = getelementptr inbounds nuw i64, ptr %call, i64 %sub.i
  %11 = load i64, ptr %arrayidx7.i, align 8
  %cmp8.i = icmp ugt i64 %11, %10
  br i1 %cmp8.i, label %while.body9.i, label %while.end14.i

while.body9.i:                                    ; preds = %land.rhs.i
  %arrayidx12.i = getelementptr inbounds nuw i64, ptr %call, i64 %j.054.i
  store i64 %11, ptr %arrayidx12.i, align 8
  %cmp6.not.i = icmp slt i64 %sub.i, %gap.160.i
  br i1 %cmp6.not.i, label %while.end14.i, label %land.rhs.i, !llvm.loop !28

while.end14.i:                                    ; preds = %while.body9.i, %land.rhs.i, %for.body.i
  %j.0.lcssa.i = phi i64 [ %i.058.i, %for.body.i ], [ %j.054.i, %land.rhs.i ], [ %sub.i, %while.body9.i ]
  %arrayidx15.i = getelementptr inbounds i64, ptr %call, i64 %j.0.lcssa.i
  store i64 %10, ptr %arrayidx15.i, align 8
  %inc.i = add nuw nsw i64 %i.058.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %count.3
  br i1 %exitcond.not.i, label %for.cond.cleanup.i, label %for.body.i, !llvm.loop !29

cond.true.i:                                      ; preds = %for.cond.cleanup.i
  %mul17.i = shl nsw i64 %gap.160.i, 2
  %cmp19.not.i = icmp samesign ult i64 %mul17.i, 9
  %div18.i = udiv i64 %mul17.i, 9
  %cond25.i = select i1 %cmp19.not.i, i64 1, i64 %div18.i
  br label %for.cond.preheader.i, !llvm.loop !30

nnc_sort.exit:                                    ; preds = %for.cond.cleanup.i
  %12 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 72), align 8
  %call28 = call i32 %12(ptr noundef %model) #19
  %call29 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.56, i64 noundef %count.3, i32 noundef %call28) #20
  %13 = load i64, ptr %call, align 8
  %conv31 = uitofp i64 %13 to double
  %div32 = fdiv double %conv31, 1.000000e+03
  %div3397 = lshr i64 %count.3, 1
  %arrayidx34 = getelementptr inbounds nuw i64, ptr %call, i64 %div3397
  %14 = load i64, ptr %arrayidx34, align 8
  %conv35 = uitofp i64 %14 to double
  %div36 = fdiv double %conv35, 1.000000e+03
  %mul37 = mul nsw i64 %count.3, 9
  %div38 = udiv i64 %mul37, 10
  %arrayidx39 = getelementptr inbounds nuw i64, ptr %call, i64 %div38
  %15 = load i64, ptr %arrayidx39, align 8
  %conv40 = uitofp i64 %15 to double
  %div41 = fdiv double %conv40, 1.000000e+03
  %mul42 = mul nsw i64 %count.3, 99
  %div43 = udiv i64 %mul42, 100
  %arrayidx44 = getelementptr inbounds nuw i64, ptr %call, i64 %div43
  %16 = load i64, ptr %arrayidx44, align 8
  %conv45 = uitofp i64 %16 to double
  %div46 = fdiv double %conv45, 1.000000e+03
  %call47 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.57, double noundef %div32, double noundef %div36, double noundef %div41, double noundef %div46) #20
  call void @free(ptr noundef %call) #20
  br label %cleanup52

cleanup52:                                        ; preds = %cleanup.thread, %nnc_sort.exit, %if.then
  %retval.3 = phi i32 [ 5, %if.then ], [ %call12, %cleanup.thread ], [ 0, %nnc_sort.exit ]
  ret i32 %retval.3
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail_run(ptr noundef %context, i32 noundef range(i32 1, 0) %status) unnamed_addr #0 {
entry:
  %0 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 120), align 8
  %call = tail call ptr %0(ptr noundef %context) #19
  %1 = load i8, ptr %call, align 1
  %cmp.not = icmp eq i8 %1, 0
  br i1 %cmp.not, label %if.end, label %if.then

if.then:                                          ; preds = %entry
  %2 = load ptr, ptr @__stderrp, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %2, ptr noundef nonnull @.str.3, ptr noundef nonnull %call) #19
  br label %if.end

if.end:                                           ; preds = %if.then, %entry
  %3 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %call3 = tail call ptr %3(ptr noundef %context) #19
  %call4 = tail call fastcc i32 @nnc_fail(ptr noundef %call3, i32 noundef %status) #20
  ret i32 %call4
}

; Function Attrs: optsize
declare i32 @nnc_runtime_compared(ptr noundef) local_unnamed_addr #4

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_write_npz(ptr noundef nonnull %path, ptr noundef nonnull readonly captures(none) %tensors, i64 noundef %count, ptr noundef nonnull readonly captures(none) %arrays) unnamed_addr #0 {
entry:
  %table.i = alloca [256 x i32], align 16
  %head.i = alloca [46 x i8], align 16
  %cmp105.not = icmp eq i64 %count, 0
  br i1 %cmp105.not, label %for.end, label %for.body

for.body:                                         ; preds = %entry, %cleanup
  %total.0107 = phi i64 [ %add9, %cleanup ], [ 0, %entry ]
  %i.0106 = phi i64 [ %inc, %cleanup ], [ 0, %entry ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i.0106
  %0 = load ptr, ptr %arrayidx, align 8
  %call = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %0) #19
  %1 = add i64 %call, -65532
  %cmp1 = icmp ult i64 %1, -65536
  br i1 %cmp1, label %cleanup15.thread101, label %cleanup

cleanup15.thread101:                              ; preds = %for.body
  %2 = load ptr, ptr @__stderrp, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %2, ptr noundef nonnull @.str.58, ptr noundef nonnull %path) #19
  br label %cleanup56

cleanup:                                          ; preds = %for.body
  %bytes = getelementptr inbounds nuw i8, ptr %arrayidx, i64 40
  %3 = load i64, ptr %bytes, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx, i64 24
  %4 = load i64, ptr %rank.i, align 8
  %mul.i = mul i64 %4, 24
  %mul = shl nsw i64 %call, 1
  %add6 = add i64 %total.0107, 356
  %add7 = add i64 %add6, %mul
  %add8 = add i64 %add7, %3
  %add9 = add i64 %add8, %mul.i
  %cmp12 = icmp ugt i64 %3, 4294967294
  %inc = add nuw i64 %i.0106, 1
  %exitcond.not = icmp eq i64 %inc, %count
  %or.cond114 = select i1 %cmp12, i1 true, i1 %exitcond.not
  br i1 %or.cond114, label %for.end.loopexit, label %for.body, !llvm.loop !31

for.end.loopexit:                                 ; preds = %cleanup
  %5 = icmp ugt i64 %add9, 4294967294
  br label %for.end

for.end:                                          ; preds = %for.end.loopexit, %entry
  %total.2100 = phi i1 [ false, %entry ], [ %5, %for.end.loopexit ]
  %cmp18 = icmp ugt i64 %count, 65534
  %or.cond = or i1 %cmp18, %total.2100
  br i1 %or.cond, label %if.then19, label %if.end21

if.then19:                                        ; preds = %for.end
  %6 = load ptr, ptr @__stderrp, align 8
  %call20 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %6, ptr noundef nonnull @.str.59, ptr noundef nonnull %path) #19
  br label %cleanup56

if.end21:                                         ; preds = %for.end
  %call22 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %path) #19
  %add23 = add i64 %call22, 32
  %call24 = tail call ptr @malloc(i64 noundef %add23) #21
  %7 = mul nuw nsw i64 %count, 12
  %mul26 = add nuw nsw i64 %7, 12
  %call27 = tail call ptr @malloc(i64 noundef %mul26) #21
  %cmp28 = icmp eq ptr %call24, null
  %cmp30 = icmp eq ptr %call27, null
  %or.cond58 = or i1 %cmp28, %cmp30
  br i1 %or.cond58, label %cleanup56, label %if.end32

if.end32:                                         ; preds = %if.end21
  %call33 = tail call i32 @getpid() #19
  %snprintf = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr %call24, i64 %add23, ptr nonnull @.str.60, ptr nonnull %path, i32 %call33)
  %call35 = tail call ptr @"\01_fopen"(ptr noundef nonnull %call24, ptr noundef nonnull @.str.61) #19
  %cmp36 = icmp eq ptr %call35, null
  br i1 %cmp36, label %if.then37, label %if.end39

if.then37:                                        ; preds = %if.end32
  %8 = load ptr, ptr @__stderrp, align 8
  %call38 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %8, ptr noundef nonnull @.str.62, ptr noundef nonnull %path) #19
  br label %cleanup56

if.end39:                                         ; preds = %if.end32
  call void @llvm.lifetime.start.p0(ptr nonnull %table.i) #18
  call void @llvm.lifetime.start.p0(ptr nonnull %head.i) #18
  br label %for.cond1.preheader.i.i

for.cond1.preheader.i.i:                          ; preds = %for.cond.cleanup3.i.i, %if.end39
  %indvars.iv.i.i = phi i64 [ 0, %if.end39 ], [ %indvars.iv.next.i.i, %for.cond.cleanup3.i.i ]
  %9 = trunc nuw nsw i64 %indvars.iv.i.i to i32
  br label %for.body4.i.i

for.cond.cleanup3.i.i:                            ; preds = %for.body4.i.i
  %arrayidx.i.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %indvars.iv.i.i
  store i32 %cond.i.i, ptr %arrayidx.i.i, align 4
  %indvars.iv.next.i.i = add nuw nsw i64 %indvars.iv.i.i, 1
  %exitcond21.not.i.i = icmp eq i64 %indvars.iv.next.i.i, 256
  br i1 %exitcond21.not.i.i, label %for.cond.preheader.i, label %for.cond1.preheader.i.i, !llvm.loop !9

for.cond.preheader.i:                             ; preds = %for.cond.cleanup3.i.i
  br i1 %cmp105.not, label %for.cond.cleanup42.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %for.cond.preheader.i
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %head.i, i64 4
  br label %for.body.i

for.body4.i.i:                                    ; preds = %for.body4.i.i, %for.cond1.preheader.i.i
  %bit.018.i.i = phi i32 [ 0, %for.cond1.preheader.i.i ], [ %inc.i.i, %for.body4.i.i ]
  %value.017.i.i = phi i32 [ %9, %for.cond1.preheader.i.i ], [ %cond.i.i, %for.body4.i.i ]
  %and.i.i = and i32 %value.017.i.i, 1
  %cmp5.not.i.i = icmp eq i32 %and.i.i, 0
  %shr.i.i = lshr i32 %value.017.i.i, 1
  %xor.i.i = xor i32 %shr.i.i, -306674912
  %cond.i.i = select i1 %cmp5.not.i.i, i32 %shr.i.i, i32 %xor.i.i
  %inc.i.i = add nuw nsw i32 %bit.018.i.i, 1
  %exitcond.not.i.i = icmp eq i32 %inc.i.i, 8
  br i1 %exitcond.not.i.i, label %for.cond.cleanup3.i.i, label %for.body4.i.i, !llvm.loop !10

for.body43.lr.ph.i:                               ; preds = %nnc_crc.exit185.i
  %add.ptr53.i = getelementptr inbounds nuw i8, ptr %head.i, i64 6
  %add.ptr56.i = getelementptr inbounds nuw i8, ptr %head.i, i64 42
  %arrayidx.i259.1.i = getelementptr inbounds nuw i8, ptr %head.i, i64 5
  br label %for.body43.i

for.body.i:                                       ; preds = %nnc_crc.exit185.i, %for.body.lr.ph.i
  %at.0281.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %add33.i, %nnc_crc.exit185.i ]
  %written.0280.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %add28.i, %nnc_crc.exit185.i ]
  %i.0279.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %nnc_crc.exit185.i ]
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i.0279.i
  %rank.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 24
  %10 = load i64, ptr %rank.i.i, align 8
  %mul.i.i = mul i64 %10, 24
  %add.i.i = add i64 %mul.i.i, 256
  %call2.i = call ptr @malloc(i64 noundef %add.i.i) #21
  %cmp3.not.i = icmp eq ptr %call2.i, null
  br i1 %cmp3.not.i, label %nnc_write_archive.exit.thread, label %if.end.i

nnc_write_archive.exit.thread:                    ; preds = %for.body.i
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i) #18
  %call41111 = call i32 @fclose(ptr noundef nonnull %call35) #20
  br label %if.then47

if.end.i:                                         ; preds = %for.body.i
  %arrayidx1.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call27, i64 %i.0279.i
  %cmp.i.i = icmp ult i64 %add.i.i, 65536
  %conv.i.i = select i1 %cmp.i.i, i64 10, i64 12
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %conv.i.i
  %sub.i.i = sub i64 %add.i.i, %conv.i.i
  %numpy.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 16
  %11 = load ptr, ptr %numpy.i.i, align 8
  %snprintf154 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull dereferenceable(1) %add.ptr.i.i, i64 %sub.i.i, ptr nonnull @.str.64, ptr %11)
  %conv3.i.i = sext i32 %snprintf154 to i64
  %add.i158.i = add nsw i64 %conv.i.i, %conv3.i.i
  %12 = load i64, ptr %rank.i.i, align 8
  %cmp486.not.i.i = icmp eq i64 %12, 0
  br i1 %cmp486.not.i.i, label %for.cond.cleanup.i.i, label %for.body.lr.ph.i.i

for.body.lr.ph.i.i:                               ; preds = %if.end.i
  %shape.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 32
  %.not.i.i = icmp eq i64 %12, 1
  %13 = select i1 %.not.i.i, ptr @.str.66, ptr @.str.20
  br label %for.body.i.i

for.cond.cleanup.i.i:                             ; preds = %for.body.i.i, %if.end.i
  %at.0.lcssa.i.i = phi i64 [ %add.i158.i, %if.end.i ], [ %add18.i.i, %for.body.i.i ]
  %add.ptr19.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %at.0.lcssa.i.i
  %sub20.i.i = sub i64 %add.i.i, %at.0.lcssa.i.i
  %snprintf156 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull %add.ptr19.i.i, i64 %sub20.i.i, ptr nonnull @.str.67)
  %conv23.i.i = sext i32 %snprintf156 to i64
  %add24.i.i = add i64 %at.0.lcssa.i.i, %conv23.i.i
  %14 = and i64 %add24.i.i, -64
  %div85.i.i = add i64 %14, 64
  %add.ptr27.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %add24.i.i
  %sub28.i.i = sub i64 %div85.i.i, %add24.i.i
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 %add.ptr27.i.i, i8 noundef 32, i64 noundef %sub28.i.i, i1 noundef false) #19
  %15 = select i1 %cmp.i.i, i64 379676406402707, i64 661151383113363
  store i64 %15, ptr %call2.i, align 1
  %add.ptr35.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 8
  %sub36.i.i = sub i64 %div85.i.i, %conv.i.i
  %conv37.i.i = trunc i64 %sub36.i.i to i32
  %wide.trip.count.i.i.i = select i1 %cmp.i.i, i64 2, i64 4
  br label %for.body.i.i.i

for.body.i.i.i:                                   ; preds = %for.body.i.i.i, %for.cond.cleanup.i.i
  %indvars.iv.i.i.i = phi i64 [ 0, %for.cond.cleanup.i.i ], [ %indvars.iv.next.i.i.i, %for.body.i.i.i ]
  %indvars.iv.tr.i.i.i = trunc i64 %indvars.iv.i.i.i to i32
  %16 = shl i32 %indvars.iv.tr.i.i.i, 3
  %shr.i.i.i = lshr i32 %conv37.i.i, %16
  %conv.i.i.i = trunc i32 %shr.i.i.i to i8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr35.i.i, i64 %indvars.iv.i.i.i
  store i8 %conv.i.i.i, ptr %arrayidx.i.i.i, align 1
  %indvars.iv.next.i.i.i = add nuw nsw i64 %indvars.iv.i.i.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %indvars.iv.next.i.i.i, %wide.trip.count.i.i.i
  br i1 %exitcond.not.i.i.i, label %nnc_npy_header.exit.i, label %for.body.i.i.i, !llvm.loop !15

for.body.i.i:                                     ; preds = %for.body.i.i, %for.body.lr.ph.i.i
  %cmp12.i.i = phi ptr [ %13, %for.body.lr.ph.i.i ], [ @.str.20, %for.body.i.i ]
  %at.088.i.i = phi i64 [ %add.i158.i, %for.body.lr.ph.i.i ], [ %add18.i.i, %for.body.i.i ]
  %i.087.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i160.i, %for.body.i.i ]
  %add.ptr6.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %at.088.i.i
  %sub7.i.i = sub i64 %add.i.i, %at.088.i.i
  %cmp9.not.i.i = icmp eq i64 %i.087.i.i, 0
  %cond15.i.i = select i1 %cmp9.not.i.i, ptr %cmp12.i.i, ptr @.str.65
  %17 = load ptr, ptr %shape.i.i, align 8
  %arrayidx.i159.i = getelementptr inbounds nuw i64, ptr %17, i64 %i.087.i.i
  %18 = load i64, ptr %arrayidx.i159.i, align 8
  %snprintf155 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull %add.ptr6.i.i, i64 %sub7.i.i, ptr nonnull %cond15.i.i, i64 %18)
  %conv17.i.i = sext i32 %snprintf155 to i64
  %add18.i.i = add i64 %at.088.i.i, %conv17.i.i
  %inc.i160.i = add nuw i64 %i.087.i.i, 1
  %19 = load i64, ptr %rank.i.i, align 8
  %cmp4.i.i = icmp ult i64 %inc.i160.i, %19
  br i1 %cmp4.i.i, label %for.body.i.i, label %for.cond.cleanup.i.i, !llvm.loop !32

nnc_npy_header.exit.i:                            ; preds = %for.body.i.i.i
  %sub41.i.i = or i64 %add24.i.i, 63
  %arrayidx42.i.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %sub41.i.i
  store i8 10, ptr %arrayidx42.i.i, align 1
  %20 = load ptr, ptr %arrayidx.i, align 8
  %call5.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %20) #19
  %cmp9.not.i161.i = icmp eq i64 %div85.i.i, 0
  br i1 %cmp9.not.i161.i, label %nnc_crc.exit.i, label %for.body.i162.i

for.cond.cleanup.loopexit.i.i:                    ; preds = %for.body.i162.i
  %21 = xor i32 %xor2.i.i, -1
  br label %nnc_crc.exit.i

for.body.i162.i:                                  ; preds = %nnc_npy_header.exit.i, %for.body.i162.i
  %i.011.i.i = phi i64 [ %inc.i165.i, %for.body.i162.i ], [ 0, %nnc_npy_header.exit.i ]
  %crc.addr.010.i.i = phi i32 [ %xor2.i.i, %for.body.i162.i ], [ -1, %nnc_npy_header.exit.i ]
  %arrayidx.i163.i = getelementptr inbounds nuw i8, ptr %call2.i, i64 %i.011.i.i
  %22 = load i8, ptr %arrayidx.i163.i, align 1
  %crc.addr.0.tr.i.i = trunc i32 %crc.addr.010.i.i to i8
  %xor.narrow.i.i = xor i8 %22, %crc.addr.0.tr.i.i
  %idxprom.i.i = zext i8 %xor.narrow.i.i to i64
  %arrayidx1.i.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %idxprom.i.i
  %23 = load i32, ptr %arrayidx1.i.i, align 4
  %shr.i164.i = lshr i32 %crc.addr.010.i.i, 8
  %xor2.i.i = xor i32 %23, %shr.i164.i
  %inc.i165.i = add nuw i64 %i.011.i.i, 1
  %exitcond.not.i166.i = icmp eq i64 %inc.i165.i, %div85.i.i
  br i1 %exitcond.not.i166.i, label %for.cond.cleanup.loopexit.i.i, label %for.body.i162.i, !llvm.loop !11

nnc_crc.exit.i:                                   ; preds = %for.cond.cleanup.loopexit.i.i, %nnc_npy_header.exit.i
  %crc.addr.0.lcssa.i.i = phi i32 [ 0, %nnc_npy_header.exit.i ], [ %21, %for.cond.cleanup.loopexit.i.i ]
  %arrayidx9.i = getelementptr inbounds nuw ptr, ptr %arrays, i64 %i.0279.i
  %24 = load ptr, ptr %arrayidx9.i, align 8
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 40
  %25 = load i64, ptr %bytes.i, align 8
  %cmp9.not.i168.i = icmp eq i64 %25, 0
  br i1 %cmp9.not.i168.i, label %nnc_crc.exit185.i, label %for.body.preheader.i169.i

for.body.preheader.i169.i:                        ; preds = %nnc_crc.exit.i
  %not.i.i = xor i32 %crc.addr.0.lcssa.i.i, -1
  br label %for.body.i170.i

for.cond.cleanup.loopexit.i182.i:                 ; preds = %for.body.i170.i
  %26 = xor i32 %xor2.i179.i, -1
  br label %nnc_crc.exit185.i

for.body.i170.i:                                  ; preds = %for.body.i170.i, %for.body.preheader.i169.i
  %i.011.i171.i = phi i64 [ %inc.i180.i, %for.body.i170.i ], [ 0, %for.body.preheader.i169.i ]
  %crc.addr.010.i172.i = phi i32 [ %xor2.i179.i, %for.body.i170.i ], [ %not.i.i, %for.body.preheader.i169.i ]
  %arrayidx.i173.i = getelementptr inbounds nuw i8, ptr %24, i64 %i.011.i171.i
  %27 = load i8, ptr %arrayidx.i173.i, align 1
  %crc.addr.0.tr.i174.i = trunc i32 %crc.addr.010.i172.i to i8
  %xor.narrow.i175.i = xor i8 %27, %crc.addr.0.tr.i174.i
  %idxprom.i176.i = zext i8 %xor.narrow.i175.i to i64
  %arrayidx1.i177.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %idxprom.i176.i
  %28 = load i32, ptr %arrayidx1.i177.i, align 4
  %shr.i178.i = lshr i32 %crc.addr.010.i172.i, 8
  %xor2.i179.i = xor i32 %28, %shr.i178.i
  %inc.i180.i = add nuw i64 %i.011.i171.i, 1
  %exitcond.not.i181.i = icmp eq i64 %inc.i180.i, %25
  br i1 %exitcond.not.i181.i, label %for.cond.cleanup.loopexit.i182.i, label %for.body.i170.i, !llvm.loop !11

nnc_crc.exit185.i:                                ; preds = %for.cond.cleanup.loopexit.i182.i, %nnc_crc.exit.i
  %crc.addr.0.lcssa.i184.i = phi i32 [ %crc.addr.0.lcssa.i.i, %nnc_crc.exit.i ], [ %26, %for.cond.cleanup.loopexit.i182.i ]
  store i32 %crc.addr.0.lcssa.i184.i, ptr %arrayidx1.i, align 4
  %add.i93 = add i64 %25, %div85.i.i
  %conv.i = trunc i64 %add.i93 to i32
  %size.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 4
  store i32 %conv.i, ptr %size.i, align 4
  %conv12.i = trunc i64 %at.0281.i to i32
  %offset.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 8
  store i32 %conv12.i, ptr %offset.i, align 4
  store <4 x i8> <i8 80, i8 75, i8 3, i8 4>, ptr %head.i, align 16
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr.i, ptr noundef %arrayidx1.i, i64 noundef %call5.i) #20
  %call16.i = call i64 @"\01_fwrite"(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 30, ptr noundef nonnull %call35) #19
  %29 = load ptr, ptr %arrayidx.i, align 8
  %call18.i = call i64 @"\01_fwrite"(ptr noundef %29, i64 noundef 1, i64 noundef %call5.i, ptr noundef nonnull %call35) #19
  %call20.i = call i64 @"\01_fwrite"(ptr noundef nonnull @.str.33, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call35) #19
  %call23.i = call i64 @"\01_fwrite"(ptr noundef nonnull %call2.i, i64 noundef 1, i64 noundef %div85.i.i, ptr noundef nonnull %call35) #19
  %30 = load ptr, ptr %arrayidx9.i, align 8
  %31 = load i64, ptr %bytes.i, align 8
  %call26.i = call i64 @"\01_fwrite"(ptr noundef %30, i64 noundef 1, i64 noundef %31, ptr noundef nonnull %call35) #19
  %add27.i = add i64 %call16.i, %written.0280.i
  %add19.i = add i64 %add27.i, %call18.i
  %add21.i = add i64 %add19.i, %call20.i
  %add22.i = add i64 %add21.i, %call23.i
  %add28.i = add i64 %add22.i, %call26.i
  call void @free(ptr noundef nonnull %call2.i) #20
  %32 = load i64, ptr %bytes.i, align 8
  %add29.i = add i64 %at.0281.i, 34
  %add30.i = add i64 %add29.i, %div85.i.i
  %add32.i = add i64 %add30.i, %call5.i
  %add33.i = add i64 %add32.i, %32
  %inc.i = add nuw nsw i64 %i.0279.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %count
  br i1 %exitcond.not.i, label %for.body43.lr.ph.i, label %for.body.i, !llvm.loop !33

for.cond.cleanup42.i:                             ; preds = %for.body43.i, %for.cond.preheader.i
  %at.0.lcssa294.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add33.i, %for.body43.i ]
  %written.3.lcssa.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add67.i, %for.body43.i ]
  %at.3.lcssa.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add69.i, %for.body43.i ]
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(46) %head.i, i8 0, i64 46, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 5, i8 6>, ptr %head.i, align 16
  %add.ptr77.i = getelementptr inbounds nuw i8, ptr %head.i, i64 8
  %33 = trunc nuw i64 %count to i16
  store i16 %33, ptr %add.ptr77.i, align 8
  %add.ptr80.i = getelementptr inbounds nuw i8, ptr %head.i, i64 10
  store i16 %33, ptr %add.ptr80.i, align 2
  %add.ptr83.i = getelementptr inbounds nuw i8, ptr %head.i, i64 12
  %sub.i = sub i64 %at.3.lcssa.i, %at.0.lcssa294.i
  %conv84.i = trunc i64 %sub.i to i32
  %broadcast.splatinsert137 = insertelement <4 x i32> poison, i32 %conv84.i, i64 0
  %broadcast.splat138 = shufflevector <4 x i32> %broadcast.splatinsert137, <4 x i32> poison, <4 x i32> zeroinitializer
  %34 = lshr <4 x i32> %broadcast.splat138, <i32 0, i32 8, i32 16, i32 24>
  %35 = trunc <4 x i32> %34 to <4 x i8>
  store <4 x i8> %35, ptr %add.ptr83.i, align 4
  %add.ptr86.i = getelementptr inbounds nuw i8, ptr %head.i, i64 16
  %conv87.i = trunc i64 %at.0.lcssa294.i to i32
  %broadcast.splatinsert146 = insertelement <4 x i32> poison, i32 %conv87.i, i64 0
  %broadcast.splat147 = shufflevector <4 x i32> %broadcast.splatinsert146, <4 x i32> poison, <4 x i32> zeroinitializer
  %36 = lshr <4 x i32> %broadcast.splat147, <i32 0, i32 8, i32 16, i32 24>
  %37 = trunc <4 x i32> %36 to <4 x i8>
  store <4 x i8> %37, ptr %add.ptr86.i, align 16
  %call89.i = call i64 @"\01_fwrite"(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 22, ptr noundef nonnull %call35) #19
  %add90.i = add i64 %call89.i, %written.3.lcssa.i
  %add91.i = add i64 %at.3.lcssa.i, 22
  %cmp92.i = icmp eq i64 %add90.i, %add91.i
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i) #18
  %call41 = call i32 @fclose(ptr noundef nonnull %call35) #20
  %cmp42 = icmp eq i32 %call41, 0
  %or.cond59 = select i1 %cmp42, i1 %cmp92.i, i1 false
  br i1 %or.cond59, label %lor.lhs.false44, label %if.then47

for.body43.i:                                     ; preds = %for.body43.i, %for.body43.lr.ph.i
  %i38.0286.i = phi i64 [ 0, %for.body43.lr.ph.i ], [ %inc71.i, %for.body43.i ]
  %at.3285.i = phi i64 [ %add33.i, %for.body43.lr.ph.i ], [ %add69.i, %for.body43.i ]
  %written.3284.i = phi i64 [ %add28.i, %for.body43.lr.ph.i ], [ %add67.i, %for.body43.i ]
  %arrayidx45.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i38.0286.i
  %38 = load ptr, ptr %arrayidx45.i, align 8
  %call47.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %38) #19
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(46) %head.i, i8 0, i64 46, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 1, i8 2>, ptr %head.i, align 16
  store i8 20, ptr %add.ptr.i, align 4
  store i8 0, ptr %arrayidx.i259.1.i, align 1
  %arrayidx54.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call27, i64 %i38.0286.i
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr53.i, ptr noundef %arrayidx54.i, i64 noundef %call47.i) #20
  %offset58.i = getelementptr inbounds nuw i8, ptr %arrayidx54.i, i64 8
  %39 = load i32, ptr %offset58.i, align 4
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %39, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %40 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %41 = trunc <4 x i32> %40 to <4 x i8>
  store <4 x i8> %41, ptr %add.ptr56.i, align 2
  %call60.i = call i64 @"\01_fwrite"(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 46, ptr noundef nonnull %call35) #19
  %42 = load ptr, ptr %arrayidx45.i, align 8
  %call63.i = call i64 @"\01_fwrite"(ptr noundef %42, i64 noundef 1, i64 noundef %call47.i, ptr noundef nonnull %call35) #19
  %call65.i = call i64 @"\01_fwrite"(ptr noundef nonnull @.str.33, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call35) #19
  %add64.i = add i64 %call60.i, %written.3284.i
  %add66.i = add i64 %add64.i, %call63.i
  %add67.i = add i64 %add66.i, %call65.i
  %add68.i = add i64 %at.3285.i, 50
  %add69.i = add i64 %add68.i, %call47.i
  %inc71.i = add nuw nsw i64 %i38.0286.i, 1
  %exitcond289.not.i = icmp eq i64 %inc71.i, %count
  br i1 %exitcond289.not.i, label %for.cond.cleanup42.i, label %for.body43.i, !llvm.loop !34

lor.lhs.false44:                                  ; preds = %for.cond.cleanup42.i
  %call45 = call i32 @rename(ptr noundef nonnull %call24, ptr noundef nonnull %path) #20
  %cmp46.not = icmp eq i32 %call45, 0
  br i1 %cmp46.not, label %if.end50, label %if.then47

if.then47:                                        ; preds = %nnc_write_archive.exit.thread, %lor.lhs.false44, %for.cond.cleanup42.i
  %43 = load ptr, ptr @__stderrp, align 8
  %call48 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %43, ptr noundef nonnull @.str.63, ptr noundef nonnull %path) #19
  %call49 = call i32 @remove(ptr noundef nonnull %call24) #20
  br label %cleanup56

if.end50:                                         ; preds = %lor.lhs.false44
  call void @free(ptr noundef %call27) #20
  call void @free(ptr noundef nonnull %call24) #20
  br label %cleanup56

cleanup56:                                        ; preds = %cleanup15.thread101, %if.end21, %if.then47, %if.end50, %if.then37, %if.then19
  %retval.6 = phi i32 [ 5, %if.then19 ], [ 5, %cleanup15.thread101 ], [ 5, %if.end21 ], [ 2, %if.then37 ], [ 5, %if.then47 ], [ 0, %if.end50 ]
  ret i32 %retval.6
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #11

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i64 @strlen(ptr noundef captures(none)) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i32 @memcmp(ptr noundef captures(none), ptr noundef captures(none), i64 noundef) local_unnamed_addr #2

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_parse_npy(ptr noundef %path, ptr %bytes.coerce0, i64 %bytes.coerce1, ptr noundef nonnull captures(none) %tensor, i32 noundef range(i32 0, 2) %open, ptr noundef nonnull writeonly captures(none) %numbers) unnamed_addr #0 {
entry:
  %rest.i.i = alloca ptr, align 8
  %cmp = icmp ult i64 %bytes.coerce1, 12
  br i1 %cmp, label %if.then, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %call = tail call i32 @memcmp(ptr noundef nonnull dereferenceable(6) %bytes.coerce0, ptr noundef nonnull dereferenceable(6) @.str.39, i64 noundef 6) #20
  %cmp1.not = icmp eq i32 %call, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %lor.lhs.false, %entry
  %0 = load ptr, ptr @__stderrp, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.40, ptr noundef %path) #19
  br label %return

if.end:                                           ; preds = %lor.lhs.false
  %arrayidx = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 6
  %1 = load i8, ptr %arrayidx, align 1
  %cmp4 = icmp ugt i8 %1, 1
  %add.ptr = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 8
  %2 = select i1 %cmp4, i64 4, i64 2
  br label %for.body.i

for.body.i:                                       ; preds = %for.body.i, %if.end
  %indvars.iv.i = phi i64 [ %2, %if.end ], [ %indvars.iv.next.i, %for.body.i ]
  %value.04.i = phi i32 [ 0, %if.end ], [ %or.i, %for.body.i ]
  %indvars.iv.next.i = add nsw i64 %indvars.iv.i, -1
  %shl.i = shl i32 %value.04.i, 8
  %arrayidx.i = getelementptr inbounds nuw i8, ptr %add.ptr, i64 %indvars.iv.next.i
  %3 = load i8, ptr %arrayidx.i, align 1
  %conv.i = zext i8 %3 to i32
  %or.i = or disjoint i32 %shl.i, %conv.i
  %cmp.i = icmp samesign ugt i64 %indvars.iv.i, 1
  br i1 %cmp.i, label %for.body.i, label %nnc_little.exit, !llvm.loop !7

nnc_little.exit:                                  ; preds = %for.body.i
  %conv8 = zext i32 %or.i to i64
  %conv11 = select i1 %cmp4, i64 12, i64 10
  %add = add nuw nsw i64 %conv11, %conv8
  %cmp13 = icmp ugt i64 %add, %bytes.coerce1
  br i1 %cmp13, label %if.then20, label %cond.end

cond.end:                                         ; preds = %nnc_little.exit
  %add15 = add nuw nsw i64 %conv8, 1
  %call16 = tail call ptr @malloc(i64 noundef %add15) #21
  %cmp18 = icmp eq ptr %call16, null
  br i1 %cmp18, label %if.then20, label %if.end22

if.then20:                                        ; preds = %nnc_little.exit, %cond.end
  %4 = load ptr, ptr @__stderrp, align 8
  %call21 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %4, ptr noundef nonnull @.str.41, ptr noundef %path) #19
  br label %return

if.end22:                                         ; preds = %cond.end
  %add.ptr26 = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 %conv11
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 %call16, ptr noundef nonnull align 1 %add.ptr26, i64 noundef %conv8, i1 noundef false) #19
  %arrayidx28 = getelementptr inbounds nuw i8, ptr %call16, i64 %conv8
  store i8 0, ptr %arrayidx28, align 1
  %call.i = tail call fastcc ptr @nnc_entry(ptr noundef nonnull %call16, ptr noundef nonnull @.str.44) #20
  %call1.i = tail call fastcc ptr @nnc_entry(ptr noundef nonnull %call16, ptr noundef nonnull @.str.45) #20
  %call2.i = tail call fastcc ptr @nnc_entry(ptr noundef nonnull %call16, ptr noundef nonnull @.str.46) #20
  %cmp.i101 = icmp eq ptr %call.i, null
  %cmp3.i = icmp eq ptr %call1.i, null
  %or.cond.i = or i1 %cmp.i101, %cmp3.i
  %cmp5.i = icmp eq ptr %call2.i, null
  %or.cond42.i = or i1 %or.cond.i, %cmp5.i
  br i1 %or.cond42.i, label %if.then.i, label %lor.lhs.false6.i

lor.lhs.false6.i:                                 ; preds = %if.end22
  %5 = load i8, ptr %call.i, align 1
  %cmp7.not.i = icmp eq i8 %5, 39
  br i1 %cmp7.not.i, label %if.end.i, label %if.then.i

if.then.i:                                        ; preds = %lor.lhs.false6.i, %if.end22
  %6 = load ptr, ptr @__stderrp, align 8
  %call9.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %6, ptr noundef nonnull @.str.47, ptr noundef %path) #19
  br label %nnc_check_header.exit.thread

if.end.i:                                         ; preds = %lor.lhs.false6.i
  %numpy.i = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %7 = load ptr, ptr %numpy.i, align 8
  %call10.i = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %7) #19
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %call.i, i64 1
  %call12.i = tail call i32 @strncmp(ptr noundef nonnull %add.ptr.i, ptr noundef nonnull %7, i64 noundef %call10.i) #19
  %cmp13.i = icmp eq i32 %call12.i, 0
  br i1 %cmp13.i, label %land.rhs.i, label %if.then23.i

land.rhs.i:                                       ; preds = %if.end.i
  %8 = getelementptr i8, ptr %call.i, i64 %call10.i
  %arrayidx.i102 = getelementptr i8, ptr %8, i64 1
  %9 = load i8, ptr %arrayidx.i102, align 1
  %cmp16.i = icmp eq i8 %9, 39
  br i1 %cmp16.i, label %lor.lhs.false18.i, label %if.then23.i

lor.lhs.false18.i:                                ; preds = %land.rhs.i
  %tobool19.not.i = icmp eq i32 %open, 0
  br i1 %tobool19.not.i, label %cond.end.i, label %cond.true.i

cond.true.i:                                      ; preds = %lor.lhs.false18.i
  %shape20.i = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %10 = load ptr, ptr %shape20.i, align 8
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %lor.lhs.false18.i
  %cond.i = phi ptr [ %10, %cond.true.i ], [ null, %lor.lhs.false18.i ]
  call void @llvm.lifetime.start.p0(ptr nonnull %rest.i.i) #18
  store ptr null, ptr %rest.i.i, align 8
  %11 = load i8, ptr %call1.i, align 1
  %cmp.not.i.i = icmp eq i8 %11, 40
  br i1 %cmp.not.i.i, label %if.end.i.i, label %nnc_shape_matches.exit.thread.i

if.end.i.i:                                       ; preds = %cond.end.i
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %call1.i, i64 1
  %rank.i.i = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %12 = load i64, ptr %rank.i.i, align 8
  %cmp2.not53.not.i.i = icmp eq i64 %12, 0
  br i1 %cmp2.not53.not.i.i, label %if.end.for.end_crit_edge.i.i, label %for.body.lr.ph.i.i

if.end.for.end_crit_edge.i.i:                     ; preds = %if.end.i.i
  %.pre.i.i = load i8, ptr %add.ptr.i.i, align 1
  br label %nnc_shape_matches.exit.i

for.body.lr.ph.i.i:                               ; preds = %if.end.i.i
  %cond.i.i = icmp eq ptr %cond.i, null
  %shape.i.i = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %for.inc.i.i, %for.body.lr.ph.i.i
  %i.055.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i.i, %for.inc.i.i ]
  %text.addr.054.i.i = phi ptr [ %add.ptr.i.i, %for.body.lr.ph.i.i ], [ %text.addr.1.i.i, %for.inc.i.i ]
  %call.i.i = call i64 @strtoll(ptr noundef nonnull %text.addr.054.i.i, ptr noundef nonnull %rest.i.i, i32 noundef 10) #20
  %13 = load ptr, ptr %rest.i.i, align 8
  %cmp4.i.i = icmp eq ptr %13, %text.addr.054.i.i
  %cmp6.i.i = icmp slt i64 %call.i.i, 0
  %or.cond.i.i = select i1 %cmp4.i.i, i1 true, i1 %cmp6.i.i
  br i1 %or.cond.i.i, label %nnc_shape_matches.exit.thread.i, label %lor.lhs.false8.i.i

lor.lhs.false8.i.i:                               ; preds = %for.body.i.i
  br i1 %cond.i.i, label %land.lhs.true.i.i, label %if.then17.i.i

land.lhs.true.i.i:                                ; preds = %lor.lhs.false8.i.i
  %14 = load ptr, ptr %shape.i.i, align 8
  %arrayidx.i.i = getelementptr inbounds nuw i64, ptr %14, i64 %i.055.i.i
  %15 = load i64, ptr %arrayidx.i.i, align 8
  %cmp11.not.i.i = icmp eq i64 %call.i.i, %15
  br i1 %cmp11.not.i.i, label %while.cond.i.i.preheader, label %nnc_shape_matches.exit.thread.i

if.then17.i.i:                                    ; preds = %lor.lhs.false8.i.i
  %arrayidx18.i.i = getelementptr inbounds nuw i64, ptr %cond.i, i64 %i.055.i.i
  store i64 %call.i.i, ptr %arrayidx18.i.i, align 8
  br label %while.cond.i.i.preheader

while.cond.i.i.preheader:                         ; preds = %if.then17.i.i, %land.lhs.true.i.i
  br label %while.cond.i.i

while.cond.i.i:                                   ; preds = %while.cond.i.i.preheader, %while.body.i.i
  %text.addr.1.i.i = phi ptr [ %add.ptr26.i.i, %while.body.i.i ], [ %13, %while.cond.i.i.preheader ]
  %16 = load i8, ptr %text.addr.1.i.i, align 1
  switch i8 %16, label %for.inc.i.i [
    i8 44, label %while.body.i.i
    i8 32, label %while.body.i.i
  ]

while.body.i.i:                                   ; preds = %while.cond.i.i, %while.cond.i.i
  %add.ptr26.i.i = getelementptr inbounds nuw i8, ptr %text.addr.1.i.i, i64 1
  br label %while.cond.i.i, !llvm.loop !35

for.inc.i.i:                                      ; preds = %while.cond.i.i
  %inc.i.i = add nuw i64 %i.055.i.i, 1
  %17 = load i64, ptr %rank.i.i, align 8
  %cmp2.not.i.i = icmp ult i64 %inc.i.i, %17
  br i1 %cmp2.not.i.i, label %for.body.i.i, label %nnc_shape_matches.exit.loopexit.i, !llvm.loop !36

nnc_shape_matches.exit.thread.i:                  ; preds = %land.lhs.true.i.i, %for.body.i.i, %cond.end.i
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #18
  br label %if.then23.i

nnc_shape_matches.exit.loopexit.i:                ; preds = %for.inc.i.i
  %18 = icmp ult i64 %17, 2
  br label %nnc_shape_matches.exit.i

nnc_shape_matches.exit.i:                         ; preds = %nnc_shape_matches.exit.loopexit.i, %if.end.for.end_crit_edge.i.i
  %cmp33.i = phi i1 [ true, %if.end.for.end_crit_edge.i.i ], [ %18, %nnc_shape_matches.exit.loopexit.i ]
  %19 = phi i8 [ %.pre.i.i, %if.end.for.end_crit_edge.i.i ], [ %16, %nnc_shape_matches.exit.loopexit.i ]
  %cmp30.i.not.i = icmp eq i8 %19, 41
  call void @llvm.lifetime.end.p0(ptr nonnull %rest.i.i) #18
  br i1 %cmp30.i.not.i, label %if.end28.i, label %if.then23.i

if.then23.i:                                      ; preds = %nnc_shape_matches.exit.i, %nnc_shape_matches.exit.thread.i, %land.rhs.i, %if.end.i
  %20 = load ptr, ptr @__stderrp, align 8
  %21 = load ptr, ptr %tensor, align 8
  %call24.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %20, ptr noundef nonnull @.str.48, ptr noundef %path, ptr noundef %21) #19
  %22 = load ptr, ptr @__stderrp, align 8
  %dtype.i = getelementptr inbounds nuw i8, ptr %tensor, i64 8
  %23 = load ptr, ptr %dtype.i, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %24 = load i64, ptr %rank.i, align 8
  %shape25.i = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %25 = load ptr, ptr %shape25.i, align 8
  tail call fastcc void @nnc_print_type(ptr noundef %22, ptr noundef %23, i64 noundef %24, ptr noundef %25) #20
  %26 = load ptr, ptr @__stderrp, align 8
  %27 = load ptr, ptr %numpy.i, align 8
  %call27.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %26, ptr noundef nonnull @.str.49, ptr noundef %27, ptr noundef nonnull %call16) #19
  br label %nnc_check_header.exit.thread

if.end28.i:                                       ; preds = %nnc_shape_matches.exit.i
  %28 = load i8, ptr %call2.i, align 1
  %cmp30.i = icmp ne i8 %28, 84
  %brmerge.i = or i1 %cmp33.i, %cmp30.i
  br i1 %brmerge.i, label %if.end33, label %if.then35.i

if.then35.i:                                      ; preds = %if.end28.i
  %29 = load ptr, ptr @__stderrp, align 8
  %call36.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %29, ptr noundef nonnull @.str.50, ptr noundef %path) #19
  br label %nnc_check_header.exit.thread

nnc_check_header.exit.thread:                     ; preds = %if.then.i, %if.then35.i, %if.then23.i
  %retval.1.i.ph = phi i32 [ 2, %if.then23.i ], [ 2, %if.then35.i ], [ 5, %if.then.i ]
  tail call void @free(ptr noundef %call16) #20
  br label %return

if.end33:                                         ; preds = %if.end28.i
  tail call void @free(ptr noundef %call16) #20
  br i1 %tobool19.not.i, label %lor.lhs.false37, label %land.lhs.true

land.lhs.true:                                    ; preds = %if.end33
  %call35 = tail call fastcc i32 @nnc_measure(ptr noundef %tensor) #20
  %tobool36.not = icmp eq i32 %call35, 0
  br i1 %tobool36.not, label %if.then42, label %lor.lhs.false37

lor.lhs.false37:                                  ; preds = %land.lhs.true, %if.end33
  %sub = sub i64 %bytes.coerce1, %add
  %bytes39 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  %30 = load i64, ptr %bytes39, align 8
  %cmp40 = icmp ult i64 %sub, %30
  br i1 %cmp40, label %if.then42, label %if.end44

if.then42:                                        ; preds = %lor.lhs.false37, %land.lhs.true
  %31 = load ptr, ptr @__stderrp, align 8
  %call43 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %31, ptr noundef nonnull @.str.42, ptr noundef %path) #19
  br label %return

if.end44:                                         ; preds = %lor.lhs.false37
  %add.ptr46 = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 %add
  store ptr %add.ptr46, ptr %numbers, align 8
  %32 = ptrtoint ptr %add.ptr46 to i64
  %rem = and i64 %32, 15
  %cmp47.not = icmp eq i64 %rem, 0
  br i1 %cmp47.not, label %return, label %if.then49

if.then49:                                        ; preds = %if.end44
  %33 = load i64, ptr %bytes39, align 8
  %add51 = add i64 %33, 1
  %call52 = tail call ptr @malloc(i64 noundef %add51) #21
  %cmp53.not = icmp eq ptr %call52, null
  br i1 %cmp53.not, label %cleanup.thread, label %cleanup

cleanup.thread:                                   ; preds = %if.then49
  %34 = load ptr, ptr @__stderrp, align 8
  %call56 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %34, ptr noundef nonnull @.str.43, ptr noundef %path) #19
  br label %return

cleanup:                                          ; preds = %if.then49
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 %call52, ptr noundef nonnull align 1 %add.ptr46, i64 noundef %33, i1 noundef false) #19
  store ptr %call52, ptr %numbers, align 8
  br label %return

return:                                           ; preds = %if.end44, %cleanup, %cleanup.thread, %nnc_check_header.exit.thread, %if.then20, %if.then42, %if.then
  %retval.3 = phi i32 [ 5, %if.then ], [ 5, %if.then20 ], [ 5, %cleanup.thread ], [ 5, %if.then42 ], [ %retval.1.i.ph, %nnc_check_header.exit.thread ], [ 0, %cleanup ], [ 0, %if.end44 ]
  ret i32 %retval.3
}

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fseeko(ptr noundef captures(none), i64 noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
declare noundef i64 @ftello(ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
declare noundef i64 @fread(ptr noundef writeonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #12

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fclose(ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: optsize
declare i32 @"\01_open"(ptr noundef, i32 noundef, ...) local_unnamed_addr #4

; Function Attrs: optsize
declare ptr @"\01_fdopen"(i32 noundef, ptr noundef) local_unnamed_addr #4

; Function Attrs: optsize
declare i32 @"\01_close"(i32 noundef) local_unnamed_addr #4

; Function Attrs: nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc noundef ptr @nnc_entry(ptr noundef nonnull readonly %header, ptr noundef readonly captures(none) %key) unnamed_addr #13 {
entry:
  %call = tail call ptr @strstr(ptr noundef nonnull dereferenceable(1) %header, ptr noundef nonnull dereferenceable(1) %key) #19
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %cleanup, label %if.end

if.end:                                           ; preds = %entry
  %call1 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %key) #19
  %add.ptr = getelementptr inbounds nuw i8, ptr %call, i64 %call1
  br label %while.cond

while.cond:                                       ; preds = %while.cond, %if.end
  %at.0 = phi ptr [ %add.ptr, %if.end ], [ %add.ptr4, %while.cond ]
  %0 = load i8, ptr %at.0, align 1
  %cmp2 = icmp eq i8 %0, 32
  %add.ptr4 = getelementptr inbounds nuw i8, ptr %at.0, i64 1
  br i1 %cmp2, label %while.cond, label %cleanup, !llvm.loop !37

cleanup:                                          ; preds = %while.cond, %entry
  %retval.0 = phi ptr [ null, %entry ], [ %at.0, %while.cond ]
  ret ptr %retval.0
}

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i32 @strncmp(ptr noundef captures(none), ptr noundef captures(none), i64 noundef) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare ptr @strstr(ptr noundef, ptr noundef captures(none)) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare i64 @strtoll(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #5

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64) #14

; Function Attrs: optsize
declare i32 @clock_gettime(i32 noundef, ptr noundef) local_unnamed_addr #4

; Function Attrs: optsize
declare i32 @getpid() local_unnamed_addr #4

; Function Attrs: optsize
declare ptr @"\01_fopen"(ptr noundef, ptr noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i32 @rename(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
declare noundef i32 @remove(ptr noundef readonly captures(none)) local_unnamed_addr #3

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_entry_fields(ptr noundef nonnull writeonly captures(none) initializes((0, 10)) %at, ptr noundef nonnull readonly captures(none) %record, i64 noundef %named) unnamed_addr #15 {
entry:
  store <4 x i8> <i8 20, i8 0, i8 0, i8 8>, ptr %at, align 1
  %add.ptr1 = getelementptr inbounds nuw i8, ptr %at, i64 4
  store i16 0, ptr %add.ptr1, align 1
  %add.ptr2 = getelementptr inbounds nuw i8, ptr %at, i64 6
  store i16 0, ptr %add.ptr2, align 1
  %add.ptr3 = getelementptr inbounds nuw i8, ptr %at, i64 8
  store i8 33, ptr %add.ptr3, align 1
  %arrayidx.i53.1 = getelementptr inbounds nuw i8, ptr %at, i64 9
  store i8 0, ptr %arrayidx.i53.1, align 1
  %add.ptr4 = getelementptr inbounds nuw i8, ptr %at, i64 10
  %0 = load i32, ptr %record, align 4
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %0, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %1 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %2 = trunc <4 x i32> %1 to <4 x i8>
  store <4 x i8> %2, ptr %add.ptr4, align 1
  %add.ptr5 = getelementptr inbounds nuw i8, ptr %at, i64 14
  %size = getelementptr inbounds nuw i8, ptr %record, i64 4
  %3 = load i32, ptr %size, align 4
  %broadcast.splatinsert103 = insertelement <4 x i32> poison, i32 %3, i64 0
  %broadcast.splat104 = shufflevector <4 x i32> %broadcast.splatinsert103, <4 x i32> poison, <4 x i32> zeroinitializer
  %4 = lshr <4 x i32> %broadcast.splat104, <i32 0, i32 8, i32 16, i32 24>
  %5 = trunc <4 x i32> %4 to <4 x i8>
  store <4 x i8> %5, ptr %add.ptr5, align 1
  %add.ptr6 = getelementptr inbounds nuw i8, ptr %at, i64 18
  %6 = load i32, ptr %size, align 4
  %broadcast.splatinsert112 = insertelement <4 x i32> poison, i32 %6, i64 0
  %broadcast.splat113 = shufflevector <4 x i32> %broadcast.splatinsert112, <4 x i32> poison, <4 x i32> zeroinitializer
  %7 = lshr <4 x i32> %broadcast.splat113, <i32 0, i32 8, i32 16, i32 24>
  %8 = trunc <4 x i32> %7 to <4 x i8>
  store <4 x i8> %8, ptr %add.ptr6, align 1
  %add.ptr8 = getelementptr inbounds nuw i8, ptr %at, i64 22
  %conv = trunc i64 %named to i32
  %add = add i32 %conv, 4
  %conv.i88 = trunc i32 %add to i8
  store i8 %conv.i88, ptr %add.ptr8, align 1
  %shr.i87.1 = lshr i32 %add, 8
  %conv.i88.1 = trunc i32 %shr.i87.1 to i8
  %arrayidx.i89.1 = getelementptr inbounds nuw i8, ptr %at, i64 23
  store i8 %conv.i88.1, ptr %arrayidx.i89.1, align 1
  %add.ptr9 = getelementptr inbounds nuw i8, ptr %at, i64 24
  store i16 0, ptr %add.ptr9, align 1
  ret void
}

; Function Attrs: optsize
declare i64 @"\01_fwrite"(ptr noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind
declare noundef i32 @puts(ptr noundef readonly captures(none)) local_unnamed_addr #16

; Function Attrs: nofree nounwind
declare noundef i32 @putchar(i32 noundef) local_unnamed_addr #16

; Function Attrs: nofree nounwind
declare noundef i32 @fputc(i32 noundef, ptr noundef captures(none)) local_unnamed_addr #16

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.usub.sat.i64(i64, i64) #17

; Function Attrs: nofree nounwind
declare noundef i32 @snprintf(ptr noalias noundef writeonly captures(none), i64 noundef, ptr noundef readonly captures(none), ...) #16

attributes #0 = { nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read) "no-trapping-math"="true" }
attributes #3 = { nofree nounwind optsize "no-trapping-math"="true" }
attributes #4 = { optsize "no-trapping-math"="true" }
attributes #5 = { mustprogress nocallback nofree nounwind optsize willreturn "no-trapping-math"="true" }
attributes #6 = { nofree nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #7 = { mustprogress nofree nounwind optsize willreturn allockind("alloc,uninitialized") allocsize(0) memory(inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #8 = { nofree nounwind optsize memory(readwrite, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #9 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #10 = { nofree norecurse nounwind optsize "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #11 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite) }
attributes #12 = { mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #13 = { nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #14 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #15 = { nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #16 = { nofree nounwind }
attributes #17 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #18 = { nounwind }
attributes #19 = { nounwind optsize }
attributes #20 = { optsize }
attributes #21 = { optsize allocsize(0) }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!3 = distinct !{!3, !4}
!4 = !{!"llvm.loop.mustprogress"}
!5 = distinct !{!5, !4}
!6 = distinct !{!6, !4}
!7 = distinct !{!7, !4}
!8 = distinct !{!8, !4}
!9 = distinct !{!9, !4}
!10 = distinct !{!10, !4}
!11 = distinct !{!11, !4}
!12 = distinct !{!12, !4}
!13 = distinct !{!13, !4}
!14 = distinct !{!14, !4}
!15 = distinct !{!15, !4}
!16 = distinct !{!16, !4}
!17 = distinct !{!17, !4}
!18 = distinct !{!18, !4}
!19 = distinct !{!19, !4}
!20 = distinct !{!20, !4}
!21 = distinct !{!21, !4}
!22 = distinct !{!22, !4}
!23 = distinct !{!23, !4}
!24 = distinct !{!24, !4}
!25 = distinct !{!25, !4}
!26 = distinct !{!26, !4}
!27 = distinct !{!27, !4}
!28 = distinct !{!28, !4}
!29 = distinct !{!29, !4}
!30 = distinct !{!30, !4}
!31 = distinct !{!31, !4}
!32 = distinct !{!32, !4}
!33 = distinct !{!33, !4}
!34 = distinct !{!34, !4}
!35 = distinct !{!35, !4}
!36 = distinct !{!36, !4}
!37 = distinct !{!37, !4}
