; program.c for x86_64 macos, written by abi/prebuild.py; change the source instead.

%struct.nnc_api = type { i32, i32, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.nnc_options = type { i32, i32, ptr, i64, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.nnc_arguments = type { [256 x ptr], i32, ptr, ptr, i32, i32, double }
%struct.nnc_tensor = type { ptr, ptr, ptr, i64, ptr, i64 }
%struct.timespec = type { i64, i64 }
%struct.nnc_entry_record = type { i32, i32, i32 }

@.str = private unnamed_addr constant [7 x i8] c"--help\00", align 1
@__stdoutp = external local_unnamed_addr global ptr, align 8
@.str.2 = private unnamed_addr constant [11 x i8] c"--describe\00", align 1
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
@.str.18 = private unnamed_addr constant [5 x i8] c"%lld\00", align 1
@.str.19 = private unnamed_addr constant [6 x i8] c",%lld\00", align 1
@__stderrp = external local_unnamed_addr global ptr, align 8
@.str.21 = private unnamed_addr constant [29 x i8] c"%s: %s: %s\0A  try: %s --help\0A\00", align 1
@.str.22 = private unnamed_addr constant [22 x i8] c"this input is missing\00", align 1
@nnc_model_v1 = external local_unnamed_addr constant %struct.nnc_api, align 8
@.str.23 = private unnamed_addr constant [5 x i8] c"%s: \00", align 1
@.str.24 = private unnamed_addr constant [20 x i8] c"%s: %s (status %d)\0A\00", align 1
@.str.25 = private unnamed_addr constant [39 x i8] c"write NAME=FILE, with the input's name\00", align 1
@.str.26 = private unnamed_addr constant [3 x i8] c"rb\00", align 1
@.str.27 = private unnamed_addr constant [22 x i8] c"%s: cannot be opened\0A\00", align 1
@.str.28 = private unnamed_addr constant [20 x i8] c"%s: cannot be read\0A\00", align 1
@.str.29 = private unnamed_addr constant [35 x i8] c"%s: not a .npz file, or cut short\0A\00", align 1
@.str.30 = private unnamed_addr constant [82 x i8] c"%s: the archive's directory is damaged (archives of 4 GiB and more are not read)\0A\00", align 1
@.str.31 = private unnamed_addr constant [5 x i8] c".npy\00", align 1
@.str.32 = private unnamed_addr constant [54 x i8] c"%s: entry %s is compressed; save it with numpy.savez\0A\00", align 1
@.str.33 = private unnamed_addr constant [25 x i8] c"%s: entry %s is damaged\0A\00", align 1
@.str.34 = private unnamed_addr constant [27 x i8] c"%s: entry %s is cut short\0A\00", align 1
@.str.35 = private unnamed_addr constant [7 x i8] c"\93NUMPY\00", align 1
@.str.36 = private unnamed_addr constant [21 x i8] c"%s: not a .npy file\0A\00", align 1
@.str.37 = private unnamed_addr constant [41 x i8] c"%s: the header is cut short or too long\0A\00", align 1
@.str.38 = private unnamed_addr constant [9 x i8] c"'descr':\00", align 1
@.str.39 = private unnamed_addr constant [9 x i8] c"'shape':\00", align 1
@.str.40 = private unnamed_addr constant [17 x i8] c"'fortran_order':\00", align 1
@.str.41 = private unnamed_addr constant [29 x i8] c"%s: the header is malformed\0A\00", align 1
@.str.42 = private unnamed_addr constant [22 x i8] c"%s: input %s must be \00", align 1
@.str.43 = private unnamed_addr constant [25 x i8] c" (%s), the file says %s\0A\00", align 1
@.str.44 = private unnamed_addr constant [74 x i8] c"%s: Fortran order is not read; save numpy.ascontiguousarray of the array\0A\00", align 1
@.str.45 = private unnamed_addr constant [15 x i8] c"%s: cut short\0A\00", align 1
@.str.46 = private unnamed_addr constant [4 x i8] c"f32\00", align 1
@.str.47 = private unnamed_addr constant [4 x i8] c"f64\00", align 1
@.str.48 = private unnamed_addr constant [4 x i8] c"f16\00", align 1
@.str.49 = private unnamed_addr constant [5 x i8] c"bf16\00", align 1
@.str.50 = private unnamed_addr constant [6 x i8] c"bench\00", align 1
@.str.51 = private unnamed_addr constant [4 x i8] c"run\00", align 1
@.str.52 = private unnamed_addr constant [23 x i8] c"runs %lld  threads %d\0A\00", align 1
@.str.53 = private unnamed_addr constant [55 x i8] c"min %.3f us  median %.3f us  p90 %.3f us  p99 %.3f us\0A\00", align 1
@.str.54 = private unnamed_addr constant [48 x i8] c"%s: archives of 4 GiB and more are not written\0A\00", align 1
@.str.55 = private unnamed_addr constant [26 x i8] c"%s: the path is too long\0A\00", align 1
@.str.56 = private unnamed_addr constant [10 x i8] c"%s.%d.tmp\00", align 1
@.str.57 = private unnamed_addr constant [3 x i8] c"wb\00", align 1
@.str.58 = private unnamed_addr constant [23 x i8] c"%s: cannot be written\0A\00", align 1
@.str.59 = private unnamed_addr constant [20 x i8] c"%s: writing failed\0A\00", align 1
@.str.60 = private unnamed_addr constant [51 x i8] c"{'descr': '%s', 'fortran_order': False, 'shape': (\00", align 1
@.str.61 = private unnamed_addr constant [7 x i8] c", %lld\00", align 1
@.str.62 = private unnamed_addr constant [6 x i8] c"%lld,\00", align 1
@.str.63 = private unnamed_addr constant [5 x i8] c"), }\00", align 1

; Function Attrs: nounwind optsize
define range(i32 0, 6) i32 @main(i32 noundef %count, ptr noundef readonly captures(none) %words) local_unnamed_addr #0 {
entry:
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
  %call.i175.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %33, ptr noundef nonnull @.str.21, ptr noundef %32, ptr noundef nonnull %1, ptr noundef nonnull @.str.8, ptr noundef %32) #19
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
  %call.i176.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %44, ptr noundef nonnull @.str.21, ptr noundef %42, ptr noundef %43, ptr noundef nonnull @.str.9, ptr noundef %42) #19
  br label %nnc_parse_arguments.exit.thread

if.else92.i:                                      ; preds = %lor.lhs.false42.i
  br i1 %.not.i, label %if.then97.i, label %if.else100.i

if.then97.i:                                      ; preds = %if.else92.i
  %45 = load ptr, ptr %words, align 8
  %46 = load ptr, ptr @__stderrp, align 8
  %call.i177.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %46, ptr noundef nonnull @.str.21, ptr noundef %45, ptr noundef nonnull %1, ptr noundef nonnull @.str.10, ptr noundef %45) #19
  br label %nnc_parse_arguments.exit.thread

if.else100.i:                                     ; preds = %if.else92.i
  %cmp101.i = icmp eq i32 %0, 256
  br i1 %cmp101.i, label %if.then103.i, label %if.else106.i

if.then103.i:                                     ; preds = %if.else100.i
  %47 = load ptr, ptr %words, align 8
  %48 = load ptr, ptr @__stderrp, align 8
  %call.i178.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %48, ptr noundef nonnull @.str.21, ptr noundef %47, ptr noundef nonnull %1, ptr noundef nonnull @.str.11, ptr noundef %47) #19
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
  %cmp25.not375.i = phi i1 [ %51, %cond.false.loopexit ], [ false, %entry ]
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
  %call1.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %67, ptr noundef nonnull @.str.24, ptr noundef %52, ptr noundef %call.i.i30, i32 noundef 2) #19
  br label %nnc_run_program.exit

if.end.i:                                         ; preds = %cond.false
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 %call.i5, i8 noundef 0, i64 noundef %add11.i, i1 noundef false) #19
  %file_count.i10 = getelementptr inbounds nuw i8, ptr %arguments, i64 2048
  br i1 %cmp25.not375.i, label %for.body.lr.ph.i21, label %for.cond33.preheader.i

for.body.lr.ph.i21:                               ; preds = %if.end.i
  %sizes.i.i = getelementptr inbounds nuw i8, ptr %53, i64 112
  br label %for.body.i22

for.body.i22:                                     ; preds = %for.inc.i28, %for.body.lr.ph.i21
  %indvars.iv.i = phi i64 [ 0, %for.body.lr.ph.i21 ], [ %indvars.iv.next.i, %for.inc.i28 ]
  %arrayidx.i23 = getelementptr inbounds nuw ptr, ptr %arguments, i64 %indvars.iv.i
  %69 = load ptr, ptr %arrayidx.i23, align 8
  %70 = load i64, ptr %input_count.i, align 8
  %cmp103.not.i.i = icmp eq i64 %70, 0
  br i1 %cmp103.not.i.i, label %for.cond.cleanup.i.i, label %for.body.lr.ph.i.i24

for.body.lr.ph.i.i24:                             ; preds = %for.body.i22
  %71 = load ptr, ptr %inputs4.i, align 8
  %call3.i.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %69) #19
  br label %for.body.i.i25

for.cond.cleanup.i.i:                             ; preds = %if.end.i.i, %for.body.i22
  %index.0.lcssa.i.i = phi i64 [ 0, %for.body.i22 ], [ %index.1.i.i, %if.end.i.i ]
  %path.0.lcssa.i.i = phi ptr [ %69, %for.body.i22 ], [ %path.1.i.i, %if.end.i.i ]
  %call.i.i.i = call ptr @"\01_fopen"(ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull @.str.26) #19
  %cmp.i.i.i = icmp eq ptr %call.i.i.i, null
  br i1 %cmp.i.i.i, label %if.then.i.i.i, label %if.end.i.i.i

if.then.i.i.i:                                    ; preds = %for.cond.cleanup.i.i
  %72 = load ptr, ptr @__stderrp, align 8
  %call1.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %72, ptr noundef nonnull @.str.27, ptr noundef %path.0.lcssa.i.i) #19
  br label %nnc_run_program.exit

if.end.i.i.i:                                     ; preds = %for.cond.cleanup.i.i
  %call2.i.i.i = call i32 @fseeko(ptr noundef nonnull %call.i.i.i, i64 noundef 0, i32 noundef 2) #20
  %call3.i.i.i = call i64 @ftello(ptr noundef nonnull %call.i.i.i) #20
  %call4.i.i.i = call i32 @fseeko(ptr noundef nonnull %call.i.i.i, i64 noundef 0, i32 noundef 0) #20
  %cmp5.i.i.i = icmp slt i64 %call3.i.i.i, 0
  br i1 %cmp5.i.i.i, label %if.then10.i.i.i, label %cond.end.i.i.i

cond.end.i.i.i:                                   ; preds = %if.end.i.i.i
  %add.i.i.i = add nuw i64 %call3.i.i.i, 1
  %call6.i.i.i = call ptr @malloc(i64 noundef %add.i.i.i) #21
  %cmp7.i.i.i = icmp eq ptr %call6.i.i.i, null
  br i1 %cmp7.i.i.i, label %if.then10.i.i.i, label %lor.lhs.false.i.i.i

lor.lhs.false.i.i.i:                              ; preds = %cond.end.i.i.i
  %call8.i.i.i = call i64 @fread(ptr noundef nonnull %call6.i.i.i, i64 noundef 1, i64 noundef %call3.i.i.i, ptr noundef nonnull %call.i.i.i) #20
  %cmp9.not.i.i.i = icmp eq i64 %call8.i.i.i, %call3.i.i.i
  br i1 %cmp9.not.i.i.i, label %if.end19.i.i, label %if.then10.i.i.i

if.then10.i.i.i:                                  ; preds = %lor.lhs.false.i.i.i, %cond.end.i.i.i, %if.end.i.i.i
  %73 = load ptr, ptr @__stderrp, align 8
  %call11.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %73, ptr noundef nonnull @.str.28, ptr noundef %path.0.lcssa.i.i) #19
  %call12.i.i.i = call i32 @fclose(ptr noundef nonnull %call.i.i.i) #20
  br label %nnc_run_program.exit

for.body.i.i25:                                   ; preds = %if.end.i.i, %for.body.lr.ph.i.i24
  %path.0106.i.i = phi ptr [ %69, %for.body.lr.ph.i.i24 ], [ %path.1.i.i, %if.end.i.i ]
  %i.0105.i.i = phi i64 [ 0, %for.body.lr.ph.i.i24 ], [ %inc.i.i27, %if.end.i.i ]
  %index.0104.i.i = phi i64 [ %70, %for.body.lr.ph.i.i24 ], [ %index.1.i.i, %if.end.i.i ]
  %arrayidx.i.i26 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %71, i64 %i.0105.i.i
  %74 = load ptr, ptr %arrayidx.i.i26, align 8
  %call.i281.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %74) #19
  %cmp4.i.i = icmp ugt i64 %call3.i.i, %call.i281.i
  br i1 %cmp4.i.i, label %land.lhs.true.i.i, label %if.end.i.i

land.lhs.true.i.i:                                ; preds = %for.body.i.i25
  %call8.i.i = call i32 @memcmp(ptr noundef nonnull %69, ptr noundef nonnull %74, i64 noundef %call.i281.i) #20
  %cmp9.i.i = icmp eq i32 %call8.i.i, 0
  br i1 %cmp9.i.i, label %land.lhs.true10.i.i, label %if.end.i.i

land.lhs.true10.i.i:                              ; preds = %land.lhs.true.i.i
  %arrayidx11.i.i = getelementptr inbounds nuw i8, ptr %69, i64 %call.i281.i
  %75 = load i8, ptr %arrayidx11.i.i, align 1
  %cmp12.i.i = icmp eq i8 %75, 61
  %add.ptr14.i.i = getelementptr inbounds nuw i8, ptr %arrayidx11.i.i, i64 1
  %spec.select.i.i = select i1 %cmp12.i.i, i64 %i.0105.i.i, i64 %index.0104.i.i
  %spec.select74.i.i = select i1 %cmp12.i.i, ptr %add.ptr14.i.i, ptr %path.0106.i.i
  br label %if.end.i.i

if.end.i.i:                                       ; preds = %land.lhs.true10.i.i, %land.lhs.true.i.i, %for.body.i.i25
  %index.1.i.i = phi i64 [ %index.0104.i.i, %for.body.i.i25 ], [ %spec.select.i.i, %land.lhs.true10.i.i ], [ %index.0104.i.i, %land.lhs.true.i.i ]
  %path.1.i.i = phi ptr [ %path.0106.i.i, %for.body.i.i25 ], [ %spec.select74.i.i, %land.lhs.true10.i.i ], [ %path.0106.i.i, %land.lhs.true.i.i ]
  %inc.i.i27 = add nuw i64 %i.0105.i.i, 1
  %exitcond.not.i.i = icmp eq i64 %inc.i.i27, %70
  br i1 %exitcond.not.i.i, label %for.cond.cleanup.i.i, label %for.body.i.i25, !llvm.loop !6

if.end19.i.i:                                     ; preds = %lor.lhs.false.i.i.i
  %call14.i.i.i = call i32 @fclose(ptr noundef nonnull %call.i.i.i) #20
  %cmp20.i.i = icmp samesign ugt i64 %call3.i.i.i, 3
  br i1 %cmp20.i.i, label %for.body.i.i.i, label %if.end28.i.i

for.body.i.i.i:                                   ; preds = %if.end19.i.i, %for.body.i.i.i
  %indvars.iv.i.i.i = phi i64 [ %indvars.iv.next.i.i.i, %for.body.i.i.i ], [ 4, %if.end19.i.i ]
  %value.04.i.i.i = phi i32 [ %or.i.i.i, %for.body.i.i.i ], [ 0, %if.end19.i.i ]
  %indvars.iv.next.i.i.i = add nsw i64 %indvars.iv.i.i.i, -1
  %shl.i.i.i = shl i32 %value.04.i.i.i, 8
  %arrayidx.i.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i.i, i64 %indvars.iv.next.i.i.i
  %76 = load i8, ptr %arrayidx.i.i.i, align 1
  %conv.i.i.i = zext i8 %76 to i32
  %or.i.i.i = or disjoint i32 %shl.i.i.i, %conv.i.i.i
  %cmp.i75.i.i = icmp samesign ugt i64 %indvars.iv.i.i.i, 1
  br i1 %cmp.i75.i.i, label %for.body.i.i.i, label %nnc_little.exit.i.i, !llvm.loop !7

nnc_little.exit.i.i:                              ; preds = %for.body.i.i.i
  %cmp24.i.i = icmp eq i32 %or.i.i.i, 67324752
  br i1 %cmp24.i.i, label %if.then26.i.i, label %if.end28.i.i

if.then26.i.i:                                    ; preds = %nnc_little.exit.i.i
  %77 = load i64, ptr %input_count.i, align 8
  %cmp.not65.not.i.i.i = icmp eq i64 %77, 0
  br i1 %cmp.not65.not.i.i.i, label %for.inc.i28, label %for.body.lr.ph.i.i.i

for.body.lr.ph.i.i.i:                             ; preds = %if.then26.i.i
  %cond178304.i.i.i.i = icmp samesign ult i64 %call3.i.i.i, 23
  %cond.i.i.i.i = add nsw i64 %call3.i.i.i, -22
  br i1 %cond178304.i.i.i.i, label %if.then.i.i.i.i, label %for.body.i76.i.i

for.body.i76.i.i:                                 ; preds = %for.body.lr.ph.i.i.i, %for.inc.i.i.i
  %78 = phi i64 [ %106, %for.inc.i.i.i ], [ %77, %for.body.lr.ph.i.i.i ]
  %i.066.i.i.i = phi i64 [ %inc.i.i.i, %for.inc.i.i.i ], [ 0, %for.body.lr.ph.i.i.i ]
  %79 = load ptr, ptr %inputs4.i, align 8
  %arrayidx.i77.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %79, i64 %i.066.i.i.i
  %80 = load ptr, ptr %arrayidx.i77.i.i, align 8
  br label %land.rhs.i.i.i.i

land.rhs.i.i.i.i:                                 ; preds = %while.body.i.i.i.i, %for.body.i76.i.i
  %end.0305.i.i.i.i = phi i64 [ %sub5.i.i.i.i, %while.body.i.i.i.i ], [ %cond.i.i.i.i, %for.body.i76.i.i ]
  %add.ptr.i.i.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i.i, i64 %end.0305.i.i.i.i
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
  %cmp4.not.i.i.i.i = icmp eq i32 %or.i.i.i.i.i, 101010256
  br i1 %cmp4.not.i.i.i.i, label %if.end.i.i.i.i, label %while.body.i.i.i.i

while.body.i.i.i.i:                               ; preds = %nnc_little.exit.i.i.i.i
  %sub5.i.i.i.i = add i64 %end.0305.i.i.i.i, -1
  %cond178.i.i.i.i = icmp eq i64 %sub5.i.i.i.i, 0
  br i1 %cond178.i.i.i.i, label %if.then.i.i.i.i, label %land.rhs.i.i.i.i, !llvm.loop !8

if.then.i.i.i.i:                                  ; preds = %for.body.lr.ph.i.i.i, %while.body.i.i.i.i
  %82 = load ptr, ptr @__stderrp, align 8
  %call7.i.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %82, ptr noundef nonnull @.str.29, ptr noundef %path.0.lcssa.i.i) #19
  br label %nnc_run_program.exit

if.end.i.i.i.i:                                   ; preds = %nnc_little.exit.i.i.i.i
  %add.ptr10.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i.i.i.i, i64 10
  %arrayidx.i184.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i.i.i.i, i64 11
  %83 = load i8, ptr %arrayidx.i184.i.i.i.i, align 1
  %84 = load i8, ptr %add.ptr10.i.i.i.i, align 1
  %add.ptr14.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr.i.i.i.i, i64 16
  br label %for.body.i189.i.i.i.i

for.body.i189.i.i.i.i:                            ; preds = %for.body.i189.i.i.i.i, %if.end.i.i.i.i
  %indvars.iv.i190.i.i.i.i = phi i64 [ 4, %if.end.i.i.i.i ], [ %indvars.iv.next.i192.i.i.i.i, %for.body.i189.i.i.i.i ]
  %value.04.i191.i.i.i.i = phi i32 [ 0, %if.end.i.i.i.i ], [ %or.i196.i.i.i.i, %for.body.i189.i.i.i.i ]
  %indvars.iv.next.i192.i.i.i.i = add nsw i64 %indvars.iv.i190.i.i.i.i, -1
  %shl.i193.i.i.i.i = shl i32 %value.04.i191.i.i.i.i, 8
  %arrayidx.i194.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr14.i.i.i.i, i64 %indvars.iv.next.i192.i.i.i.i
  %85 = load i8, ptr %arrayidx.i194.i.i.i.i, align 1
  %conv.i195.i.i.i.i = zext i8 %85 to i32
  %or.i196.i.i.i.i = or disjoint i32 %shl.i193.i.i.i.i, %conv.i195.i.i.i.i
  %cmp.i197.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i190.i.i.i.i, 1
  br i1 %cmp.i197.i.i.i.i, label %for.body.i189.i.i.i.i, label %nnc_little.exit198.i.i.i.i, !llvm.loop !7

nnc_little.exit198.i.i.i.i:                       ; preds = %for.body.i189.i.i.i.i
  %conv.i185.i.i.i.i = zext i8 %83 to i32
  %shl.i183.1.i.i.i.i = shl nuw nsw i32 %conv.i185.i.i.i.i, 8
  %conv.i185.1.i.i.i.i = zext i8 %84 to i32
  %or.i186.1.i.i.i.i = or disjoint i32 %shl.i183.1.i.i.i.i, %conv.i185.1.i.i.i.i
  %conv.i.i.i.i = zext nneg i32 %or.i186.1.i.i.i.i to i64
  %call17.i.i.i.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %80) #19
  %cmp18.not306.not.i.i.i.i = icmp eq i32 %or.i186.1.i.i.i.i, 0
  br i1 %cmp18.not306.not.i.i.i.i, label %for.inc.i.i.i, label %for.body.lr.ph.i.i.i.i

for.body.lr.ph.i.i.i.i:                           ; preds = %nnc_little.exit198.i.i.i.i
  %conv16.i.i.i.i = zext i32 %or.i196.i.i.i.i to i64
  %add40.i.i.i.i = add i64 %call17.i.i.i.i, 4
  br label %for.body.i.i.i.i

for.body.i.i.i.i:                                 ; preds = %if.end107.i.i.i.i, %for.body.lr.ph.i.i.i.i
  %at.0308.i.i.i.i = phi i64 [ %conv16.i.i.i.i, %for.body.lr.ph.i.i.i.i ], [ %add117.i.i.i.i, %if.end107.i.i.i.i ]
  %i.0307.i.i.i.i = phi i64 [ 0, %for.body.lr.ph.i.i.i.i ], [ %inc.i.i.i.i, %if.end107.i.i.i.i ]
  %add.ptr22.i.i.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i.i, i64 %at.0308.i.i.i.i
  %add.i.i.i.i = add i64 %at.0308.i.i.i.i, 46
  %cmp23.i.i.i.i = icmp ugt i64 %add.i.i.i.i, %end.0305.i.i.i.i
  br i1 %cmp23.i.i.i.i, label %if.then28.i.i.i.i, label %for.body.i199.i.i.i.i

for.body.i199.i.i.i.i:                            ; preds = %for.body.i.i.i.i, %for.body.i199.i.i.i.i
  %indvars.iv.i200.i.i.i.i = phi i64 [ %indvars.iv.next.i202.i.i.i.i, %for.body.i199.i.i.i.i ], [ 4, %for.body.i.i.i.i ]
  %value.04.i201.i.i.i.i = phi i32 [ %or.i206.i.i.i.i, %for.body.i199.i.i.i.i ], [ 0, %for.body.i.i.i.i ]
  %indvars.iv.next.i202.i.i.i.i = add nsw i64 %indvars.iv.i200.i.i.i.i, -1
  %shl.i203.i.i.i.i = shl i32 %value.04.i201.i.i.i.i, 8
  %arrayidx.i204.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 %indvars.iv.next.i202.i.i.i.i
  %86 = load i8, ptr %arrayidx.i204.i.i.i.i, align 1
  %conv.i205.i.i.i.i = zext i8 %86 to i32
  %or.i206.i.i.i.i = or disjoint i32 %shl.i203.i.i.i.i, %conv.i205.i.i.i.i
  %cmp.i207.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i200.i.i.i.i, 1
  br i1 %cmp.i207.i.i.i.i, label %for.body.i199.i.i.i.i, label %nnc_little.exit208.i.i.i.i, !llvm.loop !7

nnc_little.exit208.i.i.i.i:                       ; preds = %for.body.i199.i.i.i.i
  %cmp26.not.i.i.i.i = icmp eq i32 %or.i206.i.i.i.i, 33639248
  br i1 %cmp26.not.i.i.i.i, label %if.end30.i.i.i.i, label %if.then28.i.i.i.i

if.then28.i.i.i.i:                                ; preds = %nnc_little.exit208.i.i.i.i, %for.body.i.i.i.i
  %87 = load ptr, ptr @__stderrp, align 8
  %call29.i.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %87, ptr noundef nonnull @.str.30, ptr noundef %path.0.lcssa.i.i) #19
  br label %nnc_run_program.exit

if.end30.i.i.i.i:                                 ; preds = %nnc_little.exit208.i.i.i.i
  %add.ptr31.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 28
  %arrayidx.i214.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 29
  %88 = load i8, ptr %arrayidx.i214.i.i.i.i, align 1
  %conv.i215.i.i.i.i = zext i8 %88 to i64
  %shl.i213.1.i.i.i.i = shl nuw nsw i64 %conv.i215.i.i.i.i, 8
  %89 = load i8, ptr %add.ptr31.i.i.i.i, align 1
  %conv.i215.1.i.i.i.i = zext i8 %89 to i64
  %or.i216.1.i.i.i.i = or disjoint i64 %shl.i213.1.i.i.i.i, %conv.i215.1.i.i.i.i
  %add35.i.i.i.i = add i64 %or.i216.1.i.i.i.i, %add.i.i.i.i
  %cmp36.i.i.i.i = icmp ugt i64 %add35.i.i.i.i, %end.0305.i.i.i.i
  br i1 %cmp36.i.i.i.i, label %nnc_run_program.exit, label %if.end39.i.i.i.i

if.end39.i.i.i.i:                                 ; preds = %if.end30.i.i.i.i
  %cmp41.i.i.i.i = icmp eq i64 %add40.i.i.i.i, %or.i216.1.i.i.i.i
  br i1 %cmp41.i.i.i.i, label %land.lhs.true.i.i.i.i, label %if.end107.i.i.i.i

land.lhs.true.i.i.i.i:                            ; preds = %if.end39.i.i.i.i
  %add.ptr43.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 46
  %call44.i.i.i.i = call i32 @memcmp(ptr noundef nonnull %add.ptr43.i.i.i.i, ptr noundef nonnull %80, i64 noundef %call17.i.i.i.i) #20
  %cmp45.i.i.i.i = icmp eq i32 %call44.i.i.i.i, 0
  br i1 %cmp45.i.i.i.i, label %land.lhs.true47.i.i.i.i, label %if.end107.i.i.i.i

land.lhs.true47.i.i.i.i:                          ; preds = %land.lhs.true.i.i.i.i
  %add.ptr49.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr43.i.i.i.i, i64 %call17.i.i.i.i
  %call50.i.i.i.i = call i32 @memcmp(ptr noundef nonnull dereferenceable(4) %add.ptr49.i.i.i.i, ptr noundef nonnull dereferenceable(4) @.str.31, i64 noundef 4) #20
  %cmp51.i.i.i.i = icmp eq i32 %call50.i.i.i.i, 0
  br i1 %cmp51.i.i.i.i, label %if.then53.i.i.i.i, label %if.end107.i.i.i.i

if.then53.i.i.i.i:                                ; preds = %land.lhs.true47.i.i.i.i
  %add.ptr54.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 10
  %90 = load i16, ptr %add.ptr54.i.i.i.i, align 1
  %cmp56.not.i.i.i.i = icmp eq i16 %90, 0
  br i1 %cmp56.not.i.i.i.i, label %if.end60.i.i.i.i, label %if.then58.i.i.i.i

if.then58.i.i.i.i:                                ; preds = %if.then53.i.i.i.i
  %91 = load ptr, ptr @__stderrp, align 8
  %call59.i.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %91, ptr noundef nonnull @.str.32, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %80) #19
  br label %nnc_run_program.exit

if.end60.i.i.i.i:                                 ; preds = %if.then53.i.i.i.i
  %add.ptr62.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 24
  br label %for.body.i229.i.i.i.i

for.body.i229.i.i.i.i:                            ; preds = %for.body.i229.i.i.i.i, %if.end60.i.i.i.i
  %indvars.iv.i230.i.i.i.i = phi i64 [ 4, %if.end60.i.i.i.i ], [ %indvars.iv.next.i232.i.i.i.i, %for.body.i229.i.i.i.i ]
  %value.04.i231.i.i.i.i = phi i32 [ 0, %if.end60.i.i.i.i ], [ %or.i236.i.i.i.i, %for.body.i229.i.i.i.i ]
  %indvars.iv.next.i232.i.i.i.i = add nsw i64 %indvars.iv.i230.i.i.i.i, -1
  %shl.i233.i.i.i.i = shl i32 %value.04.i231.i.i.i.i, 8
  %arrayidx.i234.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr62.i.i.i.i, i64 %indvars.iv.next.i232.i.i.i.i
  %92 = load i8, ptr %arrayidx.i234.i.i.i.i, align 1
  %conv.i235.i.i.i.i = zext i8 %92 to i32
  %or.i236.i.i.i.i = or disjoint i32 %shl.i233.i.i.i.i, %conv.i235.i.i.i.i
  %cmp.i237.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i230.i.i.i.i, 1
  br i1 %cmp.i237.i.i.i.i, label %for.body.i229.i.i.i.i, label %nnc_little.exit238.i.i.i.i, !llvm.loop !7

nnc_little.exit238.i.i.i.i:                       ; preds = %for.body.i229.i.i.i.i
  %add.ptr65.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 42
  br label %for.body.i239.i.i.i.i

for.body.i239.i.i.i.i:                            ; preds = %for.body.i239.i.i.i.i, %nnc_little.exit238.i.i.i.i
  %indvars.iv.i240.i.i.i.i = phi i64 [ 4, %nnc_little.exit238.i.i.i.i ], [ %indvars.iv.next.i242.i.i.i.i, %for.body.i239.i.i.i.i ]
  %value.04.i241.i.i.i.i = phi i32 [ 0, %nnc_little.exit238.i.i.i.i ], [ %or.i246.i.i.i.i, %for.body.i239.i.i.i.i ]
  %indvars.iv.next.i242.i.i.i.i = add nsw i64 %indvars.iv.i240.i.i.i.i, -1
  %shl.i243.i.i.i.i = shl i32 %value.04.i241.i.i.i.i, 8
  %arrayidx.i244.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr65.i.i.i.i, i64 %indvars.iv.next.i242.i.i.i.i
  %93 = load i8, ptr %arrayidx.i244.i.i.i.i, align 1
  %conv.i245.i.i.i.i = zext i8 %93 to i32
  %or.i246.i.i.i.i = or disjoint i32 %shl.i243.i.i.i.i, %conv.i245.i.i.i.i
  %cmp.i247.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i240.i.i.i.i, 1
  br i1 %cmp.i247.i.i.i.i, label %for.body.i239.i.i.i.i, label %nnc_little.exit248.i.i.i.i, !llvm.loop !7

nnc_little.exit248.i.i.i.i:                       ; preds = %for.body.i239.i.i.i.i
  %conv64.i.i.i.i = zext i32 %or.i236.i.i.i.i to i64
  %conv67.i.i.i.i = zext i32 %or.i246.i.i.i.i to i64
  %add68.i.i.i.i = add nuw nsw i64 %conv67.i.i.i.i, 30
  %cmp70.i.i.i.i = icmp ugt i64 %add68.i.i.i.i, %call3.i.i.i
  br i1 %cmp70.i.i.i.i, label %if.then78.i.i.i.i, label %lor.lhs.false72.i.i.i.i

lor.lhs.false72.i.i.i.i:                          ; preds = %nnc_little.exit248.i.i.i.i
  %add.ptr74.i.i.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i.i, i64 %conv67.i.i.i.i
  br label %for.body.i249.i.i.i.i

for.body.i249.i.i.i.i:                            ; preds = %for.body.i249.i.i.i.i, %lor.lhs.false72.i.i.i.i
  %indvars.iv.i250.i.i.i.i = phi i64 [ 4, %lor.lhs.false72.i.i.i.i ], [ %indvars.iv.next.i252.i.i.i.i, %for.body.i249.i.i.i.i ]
  %value.04.i251.i.i.i.i = phi i32 [ 0, %lor.lhs.false72.i.i.i.i ], [ %or.i256.i.i.i.i, %for.body.i249.i.i.i.i ]
  %indvars.iv.next.i252.i.i.i.i = add nsw i64 %indvars.iv.i250.i.i.i.i, -1
  %shl.i253.i.i.i.i = shl i32 %value.04.i251.i.i.i.i, 8
  %arrayidx.i254.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr74.i.i.i.i, i64 %indvars.iv.next.i252.i.i.i.i
  %94 = load i8, ptr %arrayidx.i254.i.i.i.i, align 1
  %conv.i255.i.i.i.i = zext i8 %94 to i32
  %or.i256.i.i.i.i = or disjoint i32 %shl.i253.i.i.i.i, %conv.i255.i.i.i.i
  %cmp.i257.i.i.i.i = icmp samesign ugt i64 %indvars.iv.i250.i.i.i.i, 1
  br i1 %cmp.i257.i.i.i.i, label %for.body.i249.i.i.i.i, label %nnc_little.exit258.i.i.i.i, !llvm.loop !7

nnc_little.exit258.i.i.i.i:                       ; preds = %for.body.i249.i.i.i.i
  %cmp76.not.i.i.i.i = icmp eq i32 %or.i256.i.i.i.i, 67324752
  br i1 %cmp76.not.i.i.i.i, label %if.end80.i.i.i.i, label %if.then78.i.i.i.i

if.then78.i.i.i.i:                                ; preds = %nnc_little.exit258.i.i.i.i, %nnc_little.exit248.i.i.i.i
  %95 = load ptr, ptr @__stderrp, align 8
  %call79.i.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %95, ptr noundef nonnull @.str.33, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %80) #19
  br label %nnc_run_program.exit

if.end80.i.i.i.i:                                 ; preds = %nnc_little.exit258.i.i.i.i
  %add.ptr84.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr74.i.i.i.i, i64 26
  %96 = load i16, ptr %add.ptr84.i.i.i.i, align 1
  %97 = zext i16 %96 to i64
  %add.ptr90.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr74.i.i.i.i, i64 28
  %98 = load i16, ptr %add.ptr90.i.i.i.i, align 1
  %99 = zext i16 %98 to i64
  %add87.i.i.i.i = add nuw nsw i64 %add68.i.i.i.i, %97
  %add93.i.i.i.i = add nuw nsw i64 %add87.i.i.i.i, %99
  %add94.i.i.i.i = add nuw nsw i64 %add93.i.i.i.i, %conv64.i.i.i.i
  %cmp96.i.i.i.i = icmp ugt i64 %add94.i.i.i.i, %call3.i.i.i
  br i1 %cmp96.i.i.i.i, label %if.then98.i.i.i.i, label %if.end.i78.i.i

if.then98.i.i.i.i:                                ; preds = %if.end80.i.i.i.i
  %100 = load ptr, ptr @__stderrp, align 8
  %call99.i.i.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %100, ptr noundef nonnull @.str.34, ptr noundef %path.0.lcssa.i.i, ptr noundef nonnull %80) #19
  br label %nnc_run_program.exit

if.end107.i.i.i.i:                                ; preds = %land.lhs.true47.i.i.i.i, %land.lhs.true.i.i.i.i, %if.end39.i.i.i.i
  %add.ptr109.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 30
  %101 = load i16, ptr %add.ptr109.i.i.i.i, align 1
  %102 = zext i16 %101 to i64
  %add.ptr113.i.i.i.i = getelementptr inbounds nuw i8, ptr %add.ptr22.i.i.i.i, i64 32
  %103 = load i16, ptr %add.ptr113.i.i.i.i, align 1
  %104 = zext i16 %103 to i64
  %add116.i.i.i.i = add i64 %add35.i.i.i.i, %102
  %add117.i.i.i.i = add i64 %add116.i.i.i.i, %104
  %inc.i.i.i.i = add nuw nsw i64 %i.0307.i.i.i.i, 1
  %exitcond.not.i.i.i.i = icmp eq i64 %inc.i.i.i.i, %conv.i.i.i.i
  br i1 %exitcond.not.i.i.i.i, label %for.inc.i.i.i, label %for.body.i.i.i.i, !llvm.loop !9

if.end.i78.i.i:                                   ; preds = %if.end80.i.i.i.i
  %add.ptr102.i.i.i.i = getelementptr inbounds nuw i8, ptr %call6.i.i.i, i64 %add93.i.i.i.i
  %arrayidx5.i.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i.066.i.i.i
  %105 = load ptr, ptr %sizes.i.i, align 8
  %cmp6.i.i.i = icmp ne ptr %105, null
  %conv.i79.i.i = zext i1 %cmp6.i.i.i to i32
  %arrayidx7.i.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i.066.i.i.i
  %call8.i80.i.i = call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, ptr nonnull %add.ptr102.i.i.i.i, i64 %conv64.i.i.i.i, ptr noundef %arrayidx5.i.i.i, i32 noundef %conv.i79.i.i, ptr noundef %arrayidx7.i.i.i) #20
  %cmp9.not.i81.i.i = icmp eq i32 %call8.i80.i.i, 0
  br i1 %cmp9.not.i81.i.i, label %if.end.for.inc_crit_edge.i.i.i, label %nnc_run_program.exit

if.end.for.inc_crit_edge.i.i.i:                   ; preds = %if.end.i78.i.i
  %.pre.i.i.i = load i64, ptr %input_count.i, align 8
  br label %for.inc.i.i.i

for.inc.i.i.i:                                    ; preds = %if.end107.i.i.i.i, %if.end.for.inc_crit_edge.i.i.i, %nnc_little.exit198.i.i.i.i
  %106 = phi i64 [ %.pre.i.i.i, %if.end.for.inc_crit_edge.i.i.i ], [ %78, %nnc_little.exit198.i.i.i.i ], [ %78, %if.end107.i.i.i.i ]
  %inc.i.i.i = add nuw i64 %i.066.i.i.i, 1
  %cmp.not.i.i.i = icmp ult i64 %inc.i.i.i, %106
  br i1 %cmp.not.i.i.i, label %for.body.i76.i.i, label %for.inc.i28, !llvm.loop !10

if.end28.i.i:                                     ; preds = %nnc_little.exit.i.i, %if.end19.i.i
  %107 = load i64, ptr %input_count.i, align 8
  %cmp30.i.i = icmp eq i64 %index.0.lcssa.i.i, %107
  br i1 %cmp30.i.i, label %if.then32.i.i, label %nnc_take_file.exit.i

if.then32.i.i:                                    ; preds = %if.end28.i.i
  %cmp34.not.i.i = icmp eq i64 %index.0.lcssa.i.i, 1
  br i1 %cmp34.not.i.i, label %nnc_take_file.exit.i, label %if.then36.i.i

if.then36.i.i:                                    ; preds = %if.then32.i.i
  %108 = load ptr, ptr @__stderrp, align 8
  %call.i82.i.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %108, ptr noundef nonnull @.str.21, ptr noundef %52, ptr noundef %69, ptr noundef nonnull @.str.25, ptr noundef %52) #19
  br label %nnc_run_program.exit

nnc_take_file.exit.i:                             ; preds = %if.then32.i.i, %if.end28.i.i
  %index.2.i.i = phi i64 [ %index.0.lcssa.i.i, %if.end28.i.i ], [ 0, %if.then32.i.i ]
  %arrayidx40.i.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %index.2.i.i
  %109 = load ptr, ptr %sizes.i.i, align 8
  %cmp41.i.i = icmp ne ptr %109, null
  %conv42.i.i = zext i1 %cmp41.i.i to i32
  %arrayidx43.i.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %index.2.i.i
  %call44.i.i = call fastcc i32 @nnc_parse_npy(ptr noundef %path.0.lcssa.i.i, ptr nonnull %call6.i.i.i, i64 %call3.i.i.i, ptr noundef %arrayidx40.i.i, i32 noundef %conv42.i.i, ptr noundef %arrayidx43.i.i) #20
  %cmp27.not.i = icmp eq i32 %call44.i.i, 0
  br i1 %cmp27.not.i, label %for.inc.i28, label %nnc_run_program.exit

for.inc.i28:                                      ; preds = %for.inc.i.i.i, %nnc_take_file.exit.i, %if.then26.i.i
  %indvars.iv.next.i = add nuw nsw i64 %indvars.iv.i, 1
  %110 = load i32, ptr %file_count.i10, align 8
  %111 = sext i32 %110 to i64
  %cmp25.not.i = icmp slt i64 %indvars.iv.next.i, %111
  br i1 %cmp25.not.i, label %for.body.i22, label %for.cond33.preheader.i, !llvm.loop !11

for.cond33.preheader.i:                           ; preds = %for.inc.i28, %if.end.i
  %112 = load i64, ptr %input_count.i, align 8
  %cmp35.not381.not.i = icmp eq i64 %112, 0
  br i1 %cmp35.not381.not.i, label %for.end56.i, label %for.body37.lr.ph.i

for.body37.lr.ph.i:                               ; preds = %for.cond33.preheader.i
  %bench.i11 = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %113 = load i32, ptr %bench.i11, align 4
  %tobool.not.i = icmp eq i32 %113, 0
  br label %for.body37.i

for.body37.i:                                     ; preds = %for.inc52.i, %for.body37.lr.ph.i
  %i32.0382.i = phi i64 [ 0, %for.body37.lr.ph.i ], [ %inc53.i, %for.inc52.i ]
  %arrayidx38.i = getelementptr inbounds nuw ptr, ptr %call.i5, i64 %i32.0382.i
  %114 = load ptr, ptr %arrayidx38.i, align 8
  %cmp39.i = icmp eq ptr %114, null
  br i1 %cmp39.i, label %land.lhs.true.i, label %for.inc52.i

land.lhs.true.i:                                  ; preds = %for.body37.i
  br i1 %tobool.not.i, label %cleanup54.i, label %if.then40.i

if.then40.i:                                      ; preds = %land.lhs.true.i
  %arrayidx41.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i32.0382.i
  %bytes.i.i = getelementptr inbounds nuw i8, ptr %arrayidx41.i, i64 40
  %115 = load i64, ptr %bytes.i.i, align 8
  %add.i.i17 = add i64 %115, 8
  %call.i282.i = call ptr @malloc(i64 noundef %add.i.i17) #21
  %cmp.i.i18 = icmp eq ptr %call.i282.i, null
  br i1 %cmp.i.i18, label %if.end44.i, label %if.end.i283.i

if.end.i283.i:                                    ; preds = %if.then40.i
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 %call.i282.i, i8 noundef 0, i64 noundef %115, i1 noundef false) #19
  %dtype.i.i19 = getelementptr inbounds nuw i8, ptr %arrayidx41.i, i64 8
  %116 = load ptr, ptr %dtype.i.i19, align 8
  %call3.i284.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %116, ptr noundef nonnull dereferenceable(4) @.str.46) #19
  %cmp4.i285.i = icmp eq i32 %call3.i284.i, 0
  %call6.i.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %116, ptr noundef nonnull dereferenceable(4) @.str.47) #19
  %cmp7.i.i = icmp eq i32 %call6.i.i, 0
  %call10.i.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %116, ptr noundef nonnull dereferenceable(4) @.str.48) #19
  %cmp11.i.i = icmp eq i32 %call10.i.i, 0
  %call14.i.i = call i32 @strcmp(ptr noundef nonnull dereferenceable(1) %116, ptr noundef nonnull dereferenceable(5) @.str.49) #19
  %cmp15.i.i = icmp ne i32 %call14.i.i, 0
  %cond.i.i20 = select i1 %cmp7.i.i, i64 8, i64 2
  %spec.select.i286.i = select i1 %cmp4.i285.i, i1 true, i1 %cmp7.i.i
  %spec.select104.i.i = select i1 %cmp4.i285.i, i64 4, i64 %cond.i.i20
  %or.cond71.i.i = select i1 %spec.select.i286.i, i1 true, i1 %cmp11.i.i
  %not.or.cond71.i.i = xor i1 %or.cond71.i.i, true
  %or.cond72.i.i = select i1 %not.or.cond71.i.i, i1 %cmp15.i.i, i1 false
  %cmp28107.not.i.i = icmp eq i64 %115, 0
  %or.cond.i.i = or i1 %cmp28107.not.i.i, %or.cond72.i.i
  br i1 %or.cond.i.i, label %if.end44.thread450.i, label %for.body.lr.ph.i287.i

for.body.lr.ph.i287.i:                            ; preds = %if.end.i283.i
  %invariant.gep.i.i = getelementptr i8, ptr %call.i282.i, i64 %spec.select104.i.i
  %idx.ext.neg.i.i = select i1 %spec.select.i286.i, i64 -4, i64 -2
  %idx.ext.i.i = select i1 %spec.select.i286.i, i64 4, i64 2
  %invariant.gep110.i.i = getelementptr i8, ptr %invariant.gep.i.i, i64 %idx.ext.neg.i.i
  %cond45.i.i = select i1 %cmp11.i.i, i32 14336, i32 16128
  %spec.select105.i.i = select i1 %cmp7.i.i, i32 1071644672, i32 %cond45.i.i
  %cond49.i.i = select i1 %cmp4.i285.i, i32 1056964608, i32 %spec.select105.i.i
  %cond57.i.i = select i1 %cmp11.i.i, i32 22, i32 25
  %spec.select106.i.i = select i1 %cmp7.i.i, i32 12, i32 %cond57.i.i
  %cond61.i.i = select i1 %cmp4.i285.i, i32 9, i32 %spec.select106.i.i
  br label %for.body.i288.i

for.body.i288.i:                                  ; preds = %nnc_put.exit.i.i, %for.body.lr.ph.i287.i
  %state.0109.i.i = phi i32 [ -1831433054, %for.body.lr.ph.i287.i ], [ %xor32.i.i, %nnc_put.exit.i.i ]
  %at.0108.i.i = phi i64 [ 0, %for.body.lr.ph.i287.i ], [ %add68.i.i, %nnc_put.exit.i.i ]
  %shl.i.i = shl i32 %state.0109.i.i, 13
  %xor.i.i = xor i32 %shl.i.i, %state.0109.i.i
  %shr.i.i = lshr i32 %xor.i.i, 17
  %xor30.i.i = xor i32 %shr.i.i, %xor.i.i
  %shl31.i.i = shl i32 %xor30.i.i, 5
  %xor32.i.i = xor i32 %shl31.i.i, %xor30.i.i
  %gep111.i.i = getelementptr i8, ptr %invariant.gep110.i.i, i64 %at.0108.i.i
  %shr62.i.i = lshr i32 %xor32.i.i, %cond61.i.i
  %or.i.i = or i32 %shr62.i.i, %cond49.i.i
  br label %for.body.i.i289.i

for.body.i.i289.i:                                ; preds = %for.body.i.i289.i, %for.body.i288.i
  %indvars.iv.i.i290.i = phi i64 [ 0, %for.body.i288.i ], [ %indvars.iv.next.i.i293.i, %for.body.i.i289.i ]
  %indvars.iv.tr.i.i.i = trunc i64 %indvars.iv.i.i290.i to i32
  %117 = shl i32 %indvars.iv.tr.i.i.i, 3
  %shr.i.i.i = lshr i32 %or.i.i, %117
  %conv.i.i291.i = trunc i32 %shr.i.i.i to i8
  %arrayidx.i.i292.i = getelementptr inbounds nuw i8, ptr %gep111.i.i, i64 %indvars.iv.i.i290.i
  store i8 %conv.i.i291.i, ptr %arrayidx.i.i292.i, align 1
  %indvars.iv.next.i.i293.i = add nuw nsw i64 %indvars.iv.i.i290.i, 1
  %exitcond.not.i.i.i = icmp eq i64 %indvars.iv.next.i.i293.i, %idx.ext.i.i
  br i1 %exitcond.not.i.i.i, label %nnc_put.exit.i.i, label %for.body.i.i289.i, !llvm.loop !12

nnc_put.exit.i.i:                                 ; preds = %for.body.i.i289.i
  %add68.i.i = add i64 %at.0108.i.i, %spec.select104.i.i
  %cmp28.i.i = icmp ult i64 %add68.i.i, %115
  br i1 %cmp28.i.i, label %for.body.i288.i, label %if.end44.thread450.i, !llvm.loop !13

if.end44.thread450.i:                             ; preds = %nnc_put.exit.i.i, %if.end.i283.i
  store ptr %call.i282.i, ptr %arrayidx38.i, align 8
  br label %for.inc52.i

if.end44.i:                                       ; preds = %if.then40.i
  store ptr null, ptr %arrayidx38.i, align 8
  br label %cleanup54.i

for.inc52.i:                                      ; preds = %if.end44.thread450.i, %for.body37.i
  %inc53.i = add nuw i64 %i32.0382.i, 1
  %exitcond.not = icmp eq i64 %inc53.i, %112
  br i1 %exitcond.not, label %for.end56.i, label %for.body37.i, !llvm.loop !14

cleanup54.i:                                      ; preds = %land.lhs.true.i, %if.end44.i
  %118 = load ptr, ptr %inputs4.i, align 8
  %arrayidx49.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %118, i64 %i32.0382.i
  %119 = load ptr, ptr %arrayidx49.i, align 8
  %120 = load ptr, ptr @__stderrp, align 8
  %call.i294.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %120, ptr noundef nonnull @.str.21, ptr noundef %52, ptr noundef %119, ptr noundef nonnull @.str.22, ptr noundef %52) #19
  br label %nnc_run_program.exit

for.end56.i:                                      ; preds = %for.inc52.i, %for.cond33.preheader.i
  %121 = getelementptr inbounds nuw i8, ptr %options.i, i64 8
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(64) %121, i8 0, i64 64, i1 false)
  store i32 72, ptr %options.i, align 8
  %threads.i12 = getelementptr inbounds nuw i8, ptr %arguments, i64 2072
  %122 = load i32, ptr %threads.i12, align 8
  %threads57.i = getelementptr inbounds nuw i8, ptr %options.i, i64 4
  store i32 %122, ptr %threads57.i, align 4
  %weights.i13 = getelementptr inbounds nuw i8, ptr %arguments, i64 2064
  %123 = load ptr, ptr %weights.i13, align 8
  %weights_path.i = getelementptr inbounds nuw i8, ptr %options.i, i64 24
  store ptr %123, ptr %weights_path.i, align 8
  %124 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 16), align 8
  %call58.i = call i32 %124(ptr noundef nonnull %options.i, ptr noundef nonnull %model.i) #19
  %cmp59.i = icmp eq i32 %call58.i, 0
  br i1 %cmp59.i, label %if.end62.i, label %if.then64.i

if.end62.i:                                       ; preds = %for.end56.i
  %125 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 32), align 8
  %126 = load ptr, ptr %model.i, align 8
  %call61.i = call i32 %125(ptr noundef %126, ptr noundef nonnull %context.i) #19
  %cmp63.not.i = icmp eq i32 %call61.i, 0
  br i1 %cmp63.not.i, label %for.cond68.preheader.i, label %if.then64.i

for.cond68.preheader.i:                           ; preds = %if.end62.i
  %127 = load i64, ptr %input_count.i, align 8
  %cmp70383.not.i = icmp eq i64 %127, 0
  br i1 %cmp70383.not.i, label %for.cond.cleanup71.i, label %for.body72.i

if.then64.i:                                      ; preds = %if.end62.i, %for.end56.i
  %status.0313.i = phi i32 [ %call61.i, %if.end62.i ], [ %call58.i, %for.end56.i ]
  %call65.i = call fastcc i32 @nnc_fail(ptr noundef %52, i32 noundef %status.0313.i) #20
  br label %nnc_run_program.exit

for.cond.cleanup71.i:                             ; preds = %for.body72.i, %for.cond68.preheader.i
  %sizes.i = getelementptr inbounds nuw i8, ptr %53, i64 112
  %128 = load ptr, ptr %sizes.i, align 8
  %cmp79.not.i = icmp eq ptr %128, null
  br i1 %cmp79.not.i, label %for.cond90.preheader.i, label %if.end82.i

for.body72.i:                                     ; preds = %for.cond68.preheader.i, %for.body72.i
  %i67.0384.i = phi i64 [ %inc76.i, %for.body72.i ], [ 0, %for.cond68.preheader.i ]
  %arrayidx73.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call6.i, i64 %i67.0384.i
  %shape.i = getelementptr inbounds nuw i8, ptr %arrayidx73.i, i64 32
  %129 = load ptr, ptr %shape.i, align 8
  %arrayidx74.i = getelementptr inbounds nuw ptr, ptr %call13.i, i64 %i67.0384.i
  store ptr %129, ptr %arrayidx74.i, align 8
  %inc76.i = add nuw i64 %i67.0384.i, 1
  %exitcond159.not = icmp eq i64 %inc76.i, %127
  br i1 %exitcond159.not, label %for.cond.cleanup71.i, label %for.body72.i, !llvm.loop !15

if.end82.i:                                       ; preds = %for.cond.cleanup71.i
  %130 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 96), align 8
  %131 = load ptr, ptr %context.i, align 8
  %call81.i = call i32 %130(ptr noundef %131, ptr noundef %call13.i) #19
  switch i32 %call81.i, label %cond.end.i [
    i32 0, label %for.cond90.preheader.i
    i32 11, label %cond.true.i
  ]

for.cond90.preheader.i:                           ; preds = %if.end82.i, %for.cond.cleanup71.i
  %132 = load i64, ptr %output_count.i, align 8
  %cmp92.not385.not.i = icmp eq i64 %132, 0
  br i1 %cmp92.not385.not.i, label %for.end122.i, label %for.body94.lr.ph.i

for.body94.lr.ph.i:                               ; preds = %for.cond90.preheader.i
  %133 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 104), align 8
  br label %for.body94.i

cond.true.i:                                      ; preds = %if.end82.i
  %134 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %135 = load ptr, ptr %context.i, align 8
  %call86.i = call ptr %134(ptr noundef %135) #19
  br label %cond.end.i

cond.end.i:                                       ; preds = %cond.true.i, %if.end82.i
  %cond.i = phi ptr [ %call86.i, %cond.true.i ], [ %52, %if.end82.i ]
  %call87.i = call fastcc i32 @nnc_fail(ptr noundef %cond.i, i32 noundef %call81.i) #20
  br label %nnc_run_program.exit

for.cond90.i:                                     ; preds = %if.end107.i
  %inc119.i = add nuw i64 %i89.0386.i, 1
  %136 = load i64, ptr %output_count.i, align 8
  %cmp92.not.i = icmp ult i64 %inc119.i, %136
  br i1 %cmp92.not.i, label %for.body94.i, label %for.end122.i, !llvm.loop !16

for.body94.i:                                     ; preds = %for.cond90.i, %for.body94.lr.ph.i
  %i89.0386.i = phi i64 [ 0, %for.body94.lr.ph.i ], [ %inc119.i, %for.cond90.i ]
  %137 = load ptr, ptr %sizes.i, align 8
  %cmp96.not.i = icmp eq ptr %137, null
  br i1 %cmp96.not.i, label %if.end107.i, label %if.then97.i14

if.then97.i14:                                    ; preds = %for.body94.i
  %138 = load ptr, ptr %context.i, align 8
  %conv.i = trunc i64 %i89.0386.i to i32
  %call98.i = call ptr %133(ptr noundef %138, i32 noundef %conv.i) #19
  %arrayidx99.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i89.0386.i
  %shape100.i = getelementptr inbounds nuw i8, ptr %arrayidx99.i, i64 32
  store ptr %call98.i, ptr %shape100.i, align 8
  %call102.i = call fastcc i32 @nnc_measure(ptr noundef %arrayidx99.i) #20
  %tobool103.not.i = icmp eq i32 %call102.i, 0
  br i1 %tobool103.not.i, label %if.then104.i, label %if.end107.i

if.then104.i:                                     ; preds = %if.then97.i14
  %139 = load ptr, ptr @__stderrp, align 8
  %140 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i295.i = call ptr %140(i32 noundef 2) #19
  %call1.i296.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %139, ptr noundef nonnull @.str.24, ptr noundef %52, ptr noundef %call.i295.i, i32 noundef 2) #19
  br label %nnc_run_program.exit

if.end107.i:                                      ; preds = %if.then97.i14, %for.body94.i
  %arrayidx108.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i89.0386.i
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx108.i, i64 40
  %141 = load i64, ptr %bytes.i, align 8
  %add109.i = add i64 %141, 1
  %call110.i = call ptr @malloc(i64 noundef %add109.i) #21
  %arrayidx111.i = getelementptr inbounds nuw ptr, ptr %call3.i, i64 %i89.0386.i
  store ptr %call110.i, ptr %arrayidx111.i, align 8
  %cmp113.i = icmp eq ptr %call110.i, null
  br i1 %cmp113.i, label %if.then115.i, label %for.cond90.i

if.then115.i:                                     ; preds = %if.end107.i
  %142 = load ptr, ptr @__stderrp, align 8
  %143 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i297.i = call ptr %143(i32 noundef 2) #19
  %call1.i298.i = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %142, ptr noundef nonnull @.str.24, ptr noundef %52, ptr noundef %call.i297.i, i32 noundef 2) #19
  br label %nnc_run_program.exit

for.end122.i:                                     ; preds = %for.cond90.i, %for.cond90.preheader.i
  %bench124.i = getelementptr inbounds nuw i8, ptr %arguments, i64 2076
  %144 = load i32, ptr %bench124.i, align 4
  %tobool125.not.i = icmp eq i32 %144, 0
  br i1 %tobool125.not.i, label %if.end128.i, label %if.then126.i

if.then126.i:                                     ; preds = %for.end122.i
  %145 = load ptr, ptr %model.i, align 8
  %146 = load ptr, ptr %context.i, align 8
  %147 = load double, ptr %seconds.i, align 8
  %call127.i = call fastcc i32 @nnc_bench(ptr noundef %145, ptr noundef %146, ptr noundef %call.i5, ptr noundef %call3.i, double noundef %147) #20
  br label %if.end128.i

if.end128.i:                                      ; preds = %if.then126.i, %for.end122.i
  %code123.0.i = phi i32 [ %call127.i, %if.then126.i ], [ 0, %for.end122.i ]
  %148 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %149 = load ptr, ptr %context.i, align 8
  %call129.i = call i32 %148(ptr noundef %149, ptr noundef nonnull %call.i5, ptr noundef %call3.i) #19
  %cmp130.not.i = icmp eq i32 %call129.i, 0
  br i1 %cmp130.not.i, label %if.end135.i, label %if.then132.i

if.then132.i:                                     ; preds = %if.end128.i
  %150 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 64), align 8
  %151 = load ptr, ptr %context.i, align 8
  %call133.i = call ptr %150(ptr noundef %151) #19
  %call134.i = call fastcc i32 @nnc_fail(ptr noundef %call133.i, i32 noundef %call129.i) #20
  br label %nnc_run_program.exit

if.end135.i:                                      ; preds = %if.end128.i
  %cmp136.i = icmp eq i32 %code123.0.i, 0
  br i1 %cmp136.i, label %land.lhs.true138.i, label %for.cond.cleanup156.i

land.lhs.true138.i:                               ; preds = %if.end135.i
  %output.i16 = getelementptr inbounds nuw i8, ptr %arguments, i64 2056
  %152 = load ptr, ptr %output.i16, align 8
  %cmp139.not.i = icmp eq ptr %152, null
  br i1 %cmp139.not.i, label %if.end145.i, label %if.then141.i

if.then141.i:                                     ; preds = %land.lhs.true138.i
  %153 = load i64, ptr %output_count.i, align 8
  %call144.i = call fastcc i32 @nnc_write_npz(ptr noundef %152, ptr noundef %call9.i6, i64 noundef %153, ptr noundef %call3.i) #20
  br label %if.end145.i

if.end145.i:                                      ; preds = %if.then141.i, %land.lhs.true138.i
  %code123.1.i = phi i32 [ %call144.i, %if.then141.i ], [ 0, %land.lhs.true138.i ]
  %154 = load i64, ptr %output_count.i, align 8
  %cmp149387.i = icmp ne i64 %154, 0
  %155 = or i32 %144, %code123.1.i
  %156 = icmp eq i32 %155, 0
  %or.cond = select i1 %cmp149387.i, i1 %156, i1 false
  br i1 %or.cond, label %land.rhs.i, label %for.cond.cleanup156.i

land.rhs.i:                                       ; preds = %if.end145.i, %land.rhs.i
  %i146.0389.i = phi i64 [ %inc167.i, %land.rhs.i ], [ 0, %if.end145.i ]
  %arrayidx158.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call9.i6, i64 %i146.0389.i
  %157 = load ptr, ptr %arrayidx158.i, align 8
  %call160.i = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.23, ptr noundef %157) #20
  %158 = load ptr, ptr @__stdoutp, align 8
  %dtype.i = getelementptr inbounds nuw i8, ptr %arrayidx158.i, i64 8
  %159 = load ptr, ptr %dtype.i, align 8
  %rank.i = getelementptr inbounds nuw i8, ptr %arrayidx158.i, i64 24
  %160 = load i64, ptr %rank.i, align 8
  %shape164.i = getelementptr inbounds nuw i8, ptr %arrayidx158.i, i64 32
  %161 = load ptr, ptr %shape164.i, align 8
  call fastcc void @nnc_print_type(ptr noundef %158, ptr noundef %159, i64 noundef %160, ptr noundef %161) #20
  %putchar.i = call i32 @putchar(i32 10)
  %inc167.i = add nuw i64 %i146.0389.i, 1
  %162 = load i64, ptr %output_count.i, align 8
  %cmp149.i = icmp ult i64 %inc167.i, %162
  br i1 %cmp149.i, label %land.rhs.i, label %for.cond.cleanup156.i, !llvm.loop !17

for.cond.cleanup156.i:                            ; preds = %land.rhs.i, %if.end145.i, %if.end135.i
  %code123.1456.i = phi i32 [ %code123.0.i, %if.end135.i ], [ %code123.1.i, %if.end145.i ], [ 0, %land.rhs.i ]
  %163 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 40), align 8
  %164 = load ptr, ptr %context.i, align 8
  call void %163(ptr noundef %164) #19
  %165 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 24), align 8
  %166 = load ptr, ptr %model.i, align 8
  call void %165(ptr noundef %166) #19
  br label %nnc_run_program.exit

nnc_run_program.exit:                             ; preds = %nnc_take_file.exit.i, %if.end.i78.i.i, %if.end30.i.i.i.i, %if.then.i29, %if.then.i.i.i, %if.then10.i.i.i, %if.then.i.i.i.i, %if.then28.i.i.i.i, %if.then58.i.i.i.i, %if.then78.i.i.i.i, %if.then98.i.i.i.i, %if.then36.i.i, %cleanup54.i, %if.then64.i, %cond.end.i, %if.then104.i, %if.then115.i, %if.then132.i, %for.cond.cleanup156.i
  %retval.7.i = phi i32 [ 5, %if.then.i29 ], [ 5, %if.then104.i ], [ 2, %cleanup54.i ], [ %call65.i, %if.then64.i ], [ %call87.i, %cond.end.i ], [ %code123.1456.i, %for.cond.cleanup156.i ], [ %call134.i, %if.then132.i ], [ 5, %if.then115.i ], [ 5, %if.end30.i.i.i.i ], [ 5, %if.then28.i.i.i.i ], [ 5, %if.then.i.i.i.i ], [ 2, %if.then58.i.i.i.i ], [ 5, %if.then98.i.i.i.i ], [ 5, %if.then78.i.i.i.i ], [ 2, %if.then.i.i.i ], [ 5, %if.then10.i.i.i ], [ %call8.i80.i.i, %if.end.i78.i.i ], [ 2, %if.then36.i.i ], [ %call44.i.i, %nnc_take_file.exit.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %context.i) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %model.i) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %options.i) #18
  br label %cond.end

cond.end:                                         ; preds = %nnc_parse_arguments.exit.thread, %nnc_run_program.exit
  %cond = phi i32 [ %retval.7.i, %nnc_run_program.exit ], [ %spec.select.i.ph, %nnc_parse_arguments.exit.thread ]
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
  %cmp9.not = icmp eq i64 %rank, 0
  br i1 %cmp9.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup:                                 ; preds = %for.body, %entry
  %fputc = tail call i32 @fputc(i32 93, ptr %file)
  ret void

for.body:                                         ; preds = %entry, %for.body
  %i.010 = phi i64 [ %inc, %for.body ], [ 0, %entry ]
  %cmp1 = icmp eq i64 %i.010, 0
  %cond = select i1 %cmp1, ptr @.str.18, ptr @.str.19
  %arrayidx = getelementptr inbounds nuw i64, ptr %shape, i64 %i.010
  %0 = load i64, ptr %arrayidx, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %file, ptr noundef nonnull %cond, i64 noundef %0) #19
  %inc = add nuw i64 %i.010, 1
  %exitcond.not = icmp eq i64 %inc, %rank
  br i1 %exitcond.not, label %for.cond.cleanup, label %for.body, !llvm.loop !18
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
  %1 = mul i64 %count, 48
  %mul = add i64 %1, 48
  %add3 = add i64 %mul, %extents.0.lcssa
  %call = tail call ptr @malloc(i64 noundef %add3) #21
  %cmp4 = icmp ne ptr %call, null
  %cmp866 = icmp ne i64 %count, 0
  %or.cond = and i1 %cmp4, %cmp866
  br i1 %or.cond, label %for.body10.preheader, label %cleanup

for.body10.preheader:                             ; preds = %for.cond.cleanup
  %add.ptr = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %count
  %add.ptr5 = getelementptr inbounds nuw i8, ptr %add.ptr, i64 48
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
  br i1 %exitcond.not, label %for.cond.cleanup.loopexit, label %for.body, !llvm.loop !19

for.body10:                                       ; preds = %for.body10.preheader, %for.cond.cleanup18
  %i6.068 = phi i64 [ %inc31, %for.cond.cleanup18 ], [ 0, %for.body10.preheader ]
  %at.067 = phi ptr [ %add.ptr29, %for.cond.cleanup18 ], [ %add.ptr5, %for.body10.preheader ]
  %arrayidx11 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %call, i64 %i6.068
  %arrayidx12 = getelementptr inbounds nuw %struct.nnc_tensor, ptr %from, i64 %i6.068
  tail call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 8 dereferenceable(48) %arrayidx11, ptr noundef nonnull align 8 dereferenceable(48) %arrayidx12, i64 48, i1 false)
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
  br i1 %exitcond70.not, label %cleanup, label %for.body10, !llvm.loop !20

for.body19:                                       ; preds = %for.body19.lr.ph, %for.body19
  %axis.064 = phi i64 [ 0, %for.body19.lr.ph ], [ %inc25, %for.body19 ]
  %arrayidx22 = getelementptr inbounds nuw i64, ptr %4, i64 %axis.064
  %5 = load i64, ptr %arrayidx22, align 8
  %arrayidx23 = getelementptr inbounds nuw i64, ptr %at.067, i64 %axis.064
  store i64 %5, ptr %arrayidx23, align 8
  %inc25 = add nuw i64 %axis.064, 1
  %exitcond69.not = icmp eq i64 %inc25, %3
  br i1 %exitcond69.not, label %for.cond.cleanup18, label %for.body19, !llvm.loop !21

cleanup:                                          ; preds = %for.cond.cleanup18, %for.cond.cleanup
  ret ptr %call
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 2, 6) i32 @nnc_fail(ptr noundef %what, i32 noundef range(i32 1, 0) %status) unnamed_addr #0 {
entry:
  %0 = load ptr, ptr @__stderrp, align 8
  %1 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call = tail call ptr %1(i32 noundef %status) #19
  %call1 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.24, ptr noundef %what, ptr noundef %call, i32 noundef %status) #19
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
  br i1 %exitcond.not, label %for.end, label %for.body, !llvm.loop !22

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
define internal fastcc range(i32 0, 6) i32 @nnc_bench(ptr noundef %model, ptr noundef %context, ptr noundef nonnull %inputs, ptr noundef nonnull %outputs, double noundef %seconds) unnamed_addr #0 {
entry:
  %time.i78 = alloca %struct.timespec, align 8
  %time.i73 = alloca %struct.timespec, align 8
  %time.i = alloca %struct.timespec, align 8
  %call = tail call dereferenceable_or_null(8000000) ptr @malloc(i64 noundef 8000000) #21
  %cmp = icmp eq ptr %call, null
  br i1 %cmp, label %if.then, label %if.end

if.then:                                          ; preds = %entry
  %0 = load ptr, ptr @__stderrp, align 8
  %1 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 88), align 8
  %call.i = tail call ptr %1(i32 noundef 2) #19
  %call1.i = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.24, ptr noundef nonnull @.str.50, ptr noundef %call.i, i32 noundef 2) #19
  br label %cleanup51

if.end:                                           ; preds = %entry
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i) #18
  %call.i72 = call i32 @clock_gettime(i32 noundef 6, ptr noundef nonnull %time.i) #19
  %2 = load i64, ptr %time.i, align 8
  %mul.i = mul i64 %2, 1000000000
  %tv_nsec.i = getelementptr inbounds nuw i8, ptr %time.i, i64 8
  %3 = load i64, ptr %tv_nsec.i, align 8
  %add.i = add i64 %mul.i, %3
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i) #18
  %mul = fmul double %seconds, 1.000000e+09
  %conv = fptoui double %mul to i64
  %tv_nsec.i76 = getelementptr inbounds nuw i8, ptr %time.i73, i64 8
  %4 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 48), align 8
  %tv_nsec.i81 = getelementptr inbounds nuw i8, ptr %time.i78, i64 8
  %div = udiv i64 %conv, 10
  br label %while.cond

while.cond:                                       ; preds = %if.end17, %if.end
  %warm.0 = phi i32 [ 0, %if.end ], [ %warm.1, %if.end17 ]
  %count.0 = phi i64 [ 0, %if.end ], [ %count.1, %if.end17 ]
  %cmp3 = icmp slt i64 %count.0, 1000000
  br i1 %cmp3, label %while.body, label %while.end

while.body:                                       ; preds = %while.cond
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i73) #18
  %call.i74 = call i32 @clock_gettime(i32 noundef 6, ptr noundef nonnull %time.i73) #19
  %5 = load i64, ptr %time.i73, align 8
  %6 = load i64, ptr %tv_nsec.i76, align 8
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i73) #18
  %call6 = call i32 %4(ptr noundef %context, ptr noundef nonnull %inputs, ptr noundef nonnull %outputs) #19
  call void @llvm.lifetime.start.p0(ptr nonnull %time.i78) #18
  %call.i79 = call i32 @clock_gettime(i32 noundef 6, ptr noundef nonnull %time.i78) #19
  %7 = load i64, ptr %time.i78, align 8
  %mul.i80 = mul i64 %7, 1000000000
  %8 = load i64, ptr %tv_nsec.i81, align 8
  %add.i82 = add i64 %mul.i80, %8
  call void @llvm.lifetime.end.p0(ptr nonnull %time.i78) #18
  %cmp8.not = icmp eq i32 %call6, 0
  br i1 %cmp8.not, label %if.end12, label %cleanup.thread

cleanup.thread:                                   ; preds = %while.body
  %call11 = call fastcc i32 @nnc_fail(ptr noundef nonnull @.str.51, i32 noundef %call6) #20
  br label %cleanup51

if.end12:                                         ; preds = %while.body
  %tobool.not = icmp eq i32 %warm.0, 0
  br i1 %tobool.not, label %if.else, label %if.then13

if.then13:                                        ; preds = %if.end12
  %mul.i75.neg = mul i64 %5, -1000000000
  %add.i77.neg = sub i64 %mul.i75.neg, %6
  %sub = add i64 %add.i77.neg, %add.i82
  %arrayidx = getelementptr inbounds i64, ptr %call, i64 %count.0
  store i64 %sub, ptr %arrayidx, align 8
  %add = add nsw i64 %count.0, 1
  %.pre = sub i64 %add.i82, %add.i
  br label %if.end17

if.else:                                          ; preds = %if.end12
  %sub14 = sub i64 %add.i82, %add.i
  %cmp15 = icmp uge i64 %sub14, %div
  %conv16 = zext i1 %cmp15 to i32
  br label %if.end17

if.end17:                                         ; preds = %if.else, %if.then13
  %sub20.pre-phi = phi i64 [ %sub14, %if.else ], [ %.pre, %if.then13 ]
  %warm.1 = phi i32 [ %conv16, %if.else ], [ 1, %if.then13 ]
  %count.1 = phi i64 [ %count.0, %if.else ], [ %add, %if.then13 ]
  %cmp18 = icmp slt i64 %count.1, 5
  %cmp21.not = icmp ult i64 %sub20.pre-phi, %conv
  %or.cond = select i1 %cmp18, i1 true, i1 %cmp21.not
  br i1 %or.cond, label %while.cond, label %while.end

while.end:                                        ; preds = %if.end17, %while.cond
  %count.3 = phi i64 [ %count.0, %while.cond ], [ %count.1, %if.end17 ]
  br label %while.body.i

while.body.i:                                     ; preds = %while.end, %while.body.i
  %gap.052.i = phi i64 [ %add.i84, %while.body.i ], [ 1, %while.end ]
  %mul.i83 = mul nsw i64 %gap.052.i, 9
  %div.i = sdiv i64 %mul.i83, 4
  %add.i84 = add nsw i64 %div.i, 1
  %cmp.i = icmp slt i64 %add.i84, %count.3
  br i1 %cmp.i, label %while.body.i, label %for.cond.preheader.i, !llvm.loop !23

for.cond.preheader.i:                             ; preds = %while.body.i, %cond.true.i
  %gap.160.i = phi i64 [ %cond25.i, %cond.true.i ], [ %add.i84, %while.body.i ]
  %cmp457.i = icmp slt i64 %gap.160.i, %count.3
  br i1 %cmp457.i, label %for.body.i, label %for.cond.cleanup.i

for.cond.cleanup.i:                               ; preds = %while.end14.i, %for.cond.preheader.i
  %cmp16.not.i = icmp eq i64 %gap.160.i, 1
  br i1 %cmp16.not.i, label %nnc_sort.exit, label %cond.true.i

for.body.i:                                       ; preds = %for.cond.preheader.i, %while.end14.i
  %i.058.i = phi i64 [ %inc.i, %while.end14.i ], [ %gap.160.i, %for.cond.preheader.i ]
  %arrayidx.i = getelementptr inbounds nuw i64, ptr %call, i64 %i.058.i
  %9 = load i64, ptr %arrayidx.i, align 8
  %cmp6.not53.i = icmp samesign ult i64 %i.058.i, %gap.160.i
  br i1 %cmp6.not53.i, label %while.end14.i, label %land.rhs.i

land.rhs.i:                                       ; preds = %for.body.i, %while.body9.i
  %j.054.i = phi i64 [ %sub.i, %while.body9.i ], [ %i.058.i, %for.body.i ]
  %sub.i = sub nsw i64 %j.054.i, %gap.160.i
  %arrayidx7.i = getelementptr inbounds nuw i64, ptr %call, i64 %sub.i
  %10 = load i64, ptr %arrayidx7.i, align 8
  %cmp8.i = icmp ugt i64 %10, %9
  br i1 %cmp8.i, label %while.body9.i, label %while.end14.i

while.body9.i:                                    ; preds = %land.rhs.i
  %arrayidx12.i = getelementptr inbounds nuw i64, ptr %call, i64 %j.054.i
  store i64 %10, ptr %arrayidx12.i, align 8
  %cmp6.not.i = icmp slt i64 %sub.i, %gap.160.i
  br i1 %cmp6.not.i, label %while.end14.i, label %land.rhs.i, !llvm.loop !24

while.end14.i:                                    ; preds = %while.body9.i, %land.rhs.i, %for.body.i
  %j.0.lcssa.i = phi i64 [ %i.058.i, %for.body.i ], [ %j.054.i, %land.rhs.i ], [ %sub.i, %while.body9.i ]
  %arrayidx15.i = getelementptr inbounds i64, ptr %call, i64 %j.0.lcssa.i
  store i64 %9, ptr %arrayidx15.i, align 8
  %inc.i = add nuw nsw i64 %i.058.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %count.3
  br i1 %exitcond.not.i, label %for.cond.cleanup.i, label %for.body.i, !llvm.loop !25

cond.true.i:                                      ; preds = %for.cond.cleanup.i
  %mul17.i = shl nsw i64 %gap.160.i, 2
  %cmp19.not.i = icmp samesign ult i64 %mul17.i, 9
  %div18.i = udiv i64 %mul17.i, 9
  %cond25.i = select i1 %cmp19.not.i, i64 1, i64 %div18.i
  br label %for.cond.preheader.i, !llvm.loop !26

nnc_sort.exit:                                    ; preds = %for.cond.cleanup.i
  %11 = load ptr, ptr getelementptr inbounds nuw (i8, ptr @nnc_model_v1, i64 72), align 8
  %call27 = call i32 %11(ptr noundef %model) #19
  %call28 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.52, i64 noundef %count.3, i32 noundef %call27) #20
  %12 = load i64, ptr %call, align 8
  %conv30 = uitofp i64 %12 to double
  %div31 = fdiv double %conv30, 1.000000e+03
  %div3294 = lshr i64 %count.3, 1
  %arrayidx33 = getelementptr inbounds nuw i64, ptr %call, i64 %div3294
  %13 = load i64, ptr %arrayidx33, align 8
  %conv34 = uitofp i64 %13 to double
  %div35 = fdiv double %conv34, 1.000000e+03
  %mul36 = mul nsw i64 %count.3, 9
  %div37 = udiv i64 %mul36, 10
  %arrayidx38 = getelementptr inbounds nuw i64, ptr %call, i64 %div37
  %14 = load i64, ptr %arrayidx38, align 8
  %conv39 = uitofp i64 %14 to double
  %div40 = fdiv double %conv39, 1.000000e+03
  %mul41 = mul nsw i64 %count.3, 99
  %div42 = udiv i64 %mul41, 100
  %arrayidx43 = getelementptr inbounds nuw i64, ptr %call, i64 %div42
  %15 = load i64, ptr %arrayidx43, align 8
  %conv44 = uitofp i64 %15 to double
  %div45 = fdiv double %conv44, 1.000000e+03
  %call46 = call i32 (ptr, ...) @printf(ptr noundef nonnull dereferenceable(1) @.str.53, double noundef %div31, double noundef %div35, double noundef %div40, double noundef %div45) #20
  call void @free(ptr noundef %call) #20
  br label %cleanup51

cleanup51:                                        ; preds = %cleanup.thread, %nnc_sort.exit, %if.then
  %retval.3 = phi i32 [ 5, %if.then ], [ %call11, %cleanup.thread ], [ 0, %nnc_sort.exit ]
  ret i32 %retval.3
}

; Function Attrs: nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_write_npz(ptr noundef nonnull %path, ptr noundef nonnull readonly captures(none) %tensors, i64 noundef %count, ptr noundef nonnull readonly captures(none) %arrays) unnamed_addr #0 {
entry:
  %table.i = alloca [256 x i32], align 16
  %header.i = alloca [8192 x i8], align 16
  %head.i = alloca [46 x i8], align 16
  %aside = alloca [4104 x i8], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %aside) #18
  %cmp57.not = icmp eq i64 %count, 0
  br i1 %cmp57.not, label %for.cond.cleanup, label %for.body

for.cond.cleanup.loopexit:                        ; preds = %for.body
  %0 = icmp ugt i64 %add1, 4294967294
  br label %for.cond.cleanup

for.cond.cleanup:                                 ; preds = %for.cond.cleanup.loopexit, %entry
  %total.0.lcssa = phi i1 [ false, %entry ], [ %0, %for.cond.cleanup.loopexit ]
  %cmp3 = icmp ugt i64 %count, 65534
  %or.cond = or i1 %cmp3, %total.0.lcssa
  br i1 %or.cond, label %if.then, label %if.end

for.body:                                         ; preds = %entry, %for.body
  %total.059 = phi i64 [ %add1, %for.body ], [ 0, %entry ]
  %i.058 = phi i64 [ %inc, %for.body ], [ 0, %entry ]
  %arrayidx = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i.058
  %bytes = getelementptr inbounds nuw i8, ptr %arrayidx, i64 40
  %1 = load i64, ptr %bytes, align 8
  %add = add i64 %total.059, 65536
  %add1 = add i64 %add, %1
  %inc = add nuw i64 %i.058, 1
  %exitcond.not = icmp eq i64 %inc, %count
  br i1 %exitcond.not, label %for.cond.cleanup.loopexit, label %for.body, !llvm.loop !27

if.then:                                          ; preds = %for.cond.cleanup
  %2 = load ptr, ptr @__stderrp, align 8
  %call = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %2, ptr noundef nonnull @.str.54, ptr noundef nonnull %path) #19
  br label %cleanup36

if.end:                                           ; preds = %for.cond.cleanup
  %call4 = tail call i64 @strlen(ptr noundef nonnull dereferenceable(1) %path) #19
  %cmp5 = icmp ugt i64 %call4, 4000
  br i1 %cmp5, label %if.then6, label %if.end8

if.then6:                                         ; preds = %if.end
  %3 = load ptr, ptr @__stderrp, align 8
  %call7 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %3, ptr noundef nonnull @.str.55, ptr noundef nonnull %path) #19
  br label %cleanup36

if.end8:                                          ; preds = %if.end
  %call9 = tail call i32 @getpid() #19
  %snprintf = call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull dereferenceable(1) %aside, i64 4104, ptr nonnull @.str.56, ptr nonnull %path, i32 %call9)
  %4 = mul nuw nsw i64 %count, 12
  %mul = add nuw nsw i64 %4, 12
  %call12 = tail call ptr @malloc(i64 noundef %mul) #21
  %call14 = call ptr @"\01_fopen"(ptr noundef nonnull %aside, ptr noundef nonnull @.str.57) #19
  %cmp15 = icmp eq ptr %call14, null
  %cmp17 = icmp eq ptr %call12, null
  %or.cond38 = or i1 %cmp17, %cmp15
  br i1 %or.cond38, label %if.then18, label %if.end20

if.then18:                                        ; preds = %if.end8
  %5 = load ptr, ptr @__stderrp, align 8
  %call19 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %5, ptr noundef nonnull @.str.58, ptr noundef nonnull %path) #19
  br label %cleanup36

if.end20:                                         ; preds = %if.end8
  call void @llvm.lifetime.start.p0(ptr nonnull %table.i) #18
  call void @llvm.lifetime.start.p0(ptr nonnull %header.i) #18
  call void @llvm.lifetime.start.p0(ptr nonnull %head.i) #18
  br label %for.cond1.preheader.i.i

for.cond1.preheader.i.i:                          ; preds = %for.cond.cleanup3.i.i, %if.end20
  %indvars.iv.i.i = phi i64 [ 0, %if.end20 ], [ %indvars.iv.next.i.i, %for.cond.cleanup3.i.i ]
  %6 = trunc nuw nsw i64 %indvars.iv.i.i to i32
  br label %for.body4.i.i

for.cond.cleanup3.i.i:                            ; preds = %for.body4.i.i
  %arrayidx.i.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %indvars.iv.i.i
  store i32 %cond.i.i, ptr %arrayidx.i.i, align 4
  %indvars.iv.next.i.i = add nuw nsw i64 %indvars.iv.i.i, 1
  %exitcond21.not.i.i = icmp eq i64 %indvars.iv.next.i.i, 256
  br i1 %exitcond21.not.i.i, label %for.cond.preheader.i, label %for.cond1.preheader.i.i, !llvm.loop !28

for.cond.preheader.i:                             ; preds = %for.cond.cleanup3.i.i
  br i1 %cmp57.not, label %for.cond.cleanup38.i, label %for.body.lr.ph.i

for.body.lr.ph.i:                                 ; preds = %for.cond.preheader.i
  %add.ptr.i.i = getelementptr inbounds nuw i8, ptr %header.i, i64 10
  %add.ptr32.i.i = getelementptr inbounds nuw i8, ptr %header.i, i64 8
  %add.ptr.i = getelementptr inbounds nuw i8, ptr %head.i, i64 4
  br label %for.body.i

for.body4.i.i:                                    ; preds = %for.body4.i.i, %for.cond1.preheader.i.i
  %bit.018.i.i = phi i32 [ 0, %for.cond1.preheader.i.i ], [ %inc.i.i, %for.body4.i.i ]
  %value.017.i.i = phi i32 [ %6, %for.cond1.preheader.i.i ], [ %cond.i.i, %for.body4.i.i ]
  %and.i.i = and i32 %value.017.i.i, 1
  %cmp5.not.i.i = icmp eq i32 %and.i.i, 0
  %shr.i.i = lshr i32 %value.017.i.i, 1
  %xor.i.i = xor i32 %shr.i.i, -306674912
  %cond.i.i = select i1 %cmp5.not.i.i, i32 %shr.i.i, i32 %xor.i.i
  %inc.i.i = add nuw nsw i32 %bit.018.i.i, 1
  %exitcond.not.i.i = icmp eq i32 %inc.i.i, 8
  br i1 %exitcond.not.i.i, label %for.cond.cleanup3.i.i, label %for.body4.i.i, !llvm.loop !29

for.body39.lr.ph.i:                               ; preds = %nnc_crc.exit164.i
  %add.ptr49.i = getelementptr inbounds nuw i8, ptr %head.i, i64 6
  %add.ptr52.i = getelementptr inbounds nuw i8, ptr %head.i, i64 42
  %arrayidx.i231.1.i = getelementptr inbounds nuw i8, ptr %head.i, i64 5
  br label %for.body39.i

for.body.i:                                       ; preds = %nnc_crc.exit164.i, %for.body.lr.ph.i
  %at.0247.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %add33.i, %nnc_crc.exit164.i ]
  %written.0246.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %add28.i, %nnc_crc.exit164.i ]
  %i.0245.i = phi i64 [ 0, %for.body.lr.ph.i ], [ %inc.i, %nnc_crc.exit164.i ]
  %arrayidx.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i.0245.i
  %arrayidx1.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call12, i64 %i.0245.i
  %numpy.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 16
  %7 = load ptr, ptr %numpy.i.i, align 8
  %snprintf.i = call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull dereferenceable(1) %add.ptr.i.i, i64 1000, ptr nonnull @.str.60, ptr %7)
  %rank.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 24
  %8 = load i64, ptr %rank.i.i, align 8
  %cmp67.not.i.i = icmp eq i64 %8, 0
  br i1 %cmp67.not.i.i, label %nnc_npy_header.exit.i, label %for.body.lr.ph.i.i

for.body.lr.ph.i.i:                               ; preds = %for.body.i
  %shape.i.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 32
  %.not.i.i = icmp eq i64 %8, 1
  %9 = select i1 %.not.i.i, ptr @.str.62, ptr @.str.18
  br label %for.body.i.i

for.body.i.i:                                     ; preds = %for.body.i.i, %for.body.lr.ph.i.i
  %cmp9.i.i = phi ptr [ %9, %for.body.lr.ph.i.i ], [ @.str.18, %for.body.i.i ]
  %at.069.i.i = phi i32 [ %snprintf.i, %for.body.lr.ph.i.i ], [ %add.i.i, %for.body.i.i ]
  %i.068.i.i = phi i64 [ 0, %for.body.lr.ph.i.i ], [ %inc.i142.i, %for.body.i.i ]
  %idx.ext.i.i = sext i32 %at.069.i.i to i64
  %add.ptr3.i.i = getelementptr inbounds i8, ptr %add.ptr.i.i, i64 %idx.ext.i.i
  %cmp7.not.i.i = icmp eq i64 %i.068.i.i, 0
  %cond10.i.i = select i1 %cmp7.not.i.i, ptr %cmp9.i.i, ptr @.str.61
  %10 = load ptr, ptr %shape.i.i, align 8
  %arrayidx.i141.i = getelementptr inbounds nuw i64, ptr %10, i64 %i.068.i.i
  %11 = load i64, ptr %arrayidx.i141.i, align 8
  %snprintf100 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr nonnull dereferenceable(1) %add.ptr3.i.i, i64 1000, ptr nonnull %cond10.i.i, i64 %11)
  %add.i.i = add nsw i32 %snprintf100, %at.069.i.i
  %inc.i142.i = add nuw i64 %i.068.i.i, 1
  %12 = load i64, ptr %rank.i.i, align 8
  %cmp.i.i = icmp ult i64 %inc.i142.i, %12
  br i1 %cmp.i.i, label %for.body.i.i, label %nnc_npy_header.exit.i, !llvm.loop !30

nnc_npy_header.exit.i:                            ; preds = %for.body.i.i, %for.body.i
  %at.0.lcssa.i.i = phi i32 [ %snprintf.i, %for.body.i ], [ %add.i.i, %for.body.i.i ]
  %idx.ext13.i.i = sext i32 %at.0.lcssa.i.i to i64
  %add.ptr14.i.i = getelementptr inbounds i8, ptr %add.ptr.i.i, i64 %idx.ext13.i.i
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 dereferenceable(5) %add.ptr14.i.i, ptr noundef nonnull align 1 dereferenceable(5) @.str.63, i64 5, i1 false)
  %add19.i.i = add nsw i32 %at.0.lcssa.i.i, 4
  %conv.i.i = sext i32 %add19.i.i to i64
  %add21.i.i = add nsw i64 %conv.i.i, 74
  %div66.i.i = and i64 %add21.i.i, -64
  %add.ptr24.i.i = getelementptr inbounds i8, ptr %add.ptr.i.i, i64 %conv.i.i
  %sub.i.i = add nsw i64 %div66.i.i, -10
  %sub26.i.i = sub nsw i64 %sub.i.i, %conv.i.i
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 1 %add.ptr24.i.i, i8 noundef 32, i64 noundef %sub26.i.i, i1 noundef false) #19
  store i64 379676406402707, ptr %header.i, align 16
  %13 = trunc i64 %sub.i.i to i16
  store i16 %13, ptr %add.ptr32.i.i, align 8
  %14 = getelementptr i8, ptr %header.i, i64 %div66.i.i
  %arrayidx36.i.i = getelementptr i8, ptr %14, i64 -1
  store i8 10, ptr %arrayidx36.i.i, align 1
  %15 = load ptr, ptr %arrayidx.i, align 8
  %call3.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %15) #19
  %cmp9.not.i.i = icmp eq i64 %div66.i.i, 0
  br i1 %cmp9.not.i.i, label %nnc_crc.exit.i, label %for.body.i143.i

for.cond.cleanup.loopexit.i.i:                    ; preds = %for.body.i143.i
  %16 = xor i32 %xor2.i.i, -1
  br label %nnc_crc.exit.i

for.body.i143.i:                                  ; preds = %nnc_npy_header.exit.i, %for.body.i143.i
  %i.011.i.i = phi i64 [ %inc.i146.i, %for.body.i143.i ], [ 0, %nnc_npy_header.exit.i ]
  %crc.addr.010.i.i = phi i32 [ %xor2.i.i, %for.body.i143.i ], [ -1, %nnc_npy_header.exit.i ]
  %arrayidx.i144.i = getelementptr inbounds nuw i8, ptr %header.i, i64 %i.011.i.i
  %17 = load i8, ptr %arrayidx.i144.i, align 1
  %crc.addr.0.tr.i.i = trunc i32 %crc.addr.010.i.i to i8
  %xor.narrow.i.i = xor i8 %17, %crc.addr.0.tr.i.i
  %idxprom.i.i = zext i8 %xor.narrow.i.i to i64
  %arrayidx1.i.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %idxprom.i.i
  %18 = load i32, ptr %arrayidx1.i.i, align 4
  %shr.i145.i = lshr i32 %crc.addr.010.i.i, 8
  %xor2.i.i = xor i32 %18, %shr.i145.i
  %inc.i146.i = add nuw i64 %i.011.i.i, 1
  %exitcond.not.i147.i = icmp eq i64 %inc.i146.i, %div66.i.i
  br i1 %exitcond.not.i147.i, label %for.cond.cleanup.loopexit.i.i, label %for.body.i143.i, !llvm.loop !31

nnc_crc.exit.i:                                   ; preds = %for.cond.cleanup.loopexit.i.i, %nnc_npy_header.exit.i
  %crc.addr.0.lcssa.i.i = phi i32 [ 0, %nnc_npy_header.exit.i ], [ %16, %for.cond.cleanup.loopexit.i.i ]
  %arrayidx8.i = getelementptr inbounds nuw ptr, ptr %arrays, i64 %i.0245.i
  %19 = load ptr, ptr %arrayidx8.i, align 8
  %bytes.i = getelementptr inbounds nuw i8, ptr %arrayidx.i, i64 40
  %20 = load i64, ptr %bytes.i, align 8
  %cmp9.not.i148.i = icmp eq i64 %20, 0
  br i1 %cmp9.not.i148.i, label %nnc_crc.exit164.i, label %for.body.preheader.i149.i

for.body.preheader.i149.i:                        ; preds = %nnc_crc.exit.i
  %not.i.i = xor i32 %crc.addr.0.lcssa.i.i, -1
  br label %for.body.i150.i

for.cond.cleanup.loopexit.i162.i:                 ; preds = %for.body.i150.i
  %21 = xor i32 %xor2.i159.i, -1
  br label %nnc_crc.exit164.i

for.body.i150.i:                                  ; preds = %for.body.i150.i, %for.body.preheader.i149.i
  %i.011.i151.i = phi i64 [ %inc.i160.i, %for.body.i150.i ], [ 0, %for.body.preheader.i149.i ]
  %crc.addr.010.i152.i = phi i32 [ %xor2.i159.i, %for.body.i150.i ], [ %not.i.i, %for.body.preheader.i149.i ]
  %arrayidx.i153.i = getelementptr inbounds nuw i8, ptr %19, i64 %i.011.i151.i
  %22 = load i8, ptr %arrayidx.i153.i, align 1
  %crc.addr.0.tr.i154.i = trunc i32 %crc.addr.010.i152.i to i8
  %xor.narrow.i155.i = xor i8 %22, %crc.addr.0.tr.i154.i
  %idxprom.i156.i = zext i8 %xor.narrow.i155.i to i64
  %arrayidx1.i157.i = getelementptr inbounds nuw i32, ptr %table.i, i64 %idxprom.i156.i
  %23 = load i32, ptr %arrayidx1.i157.i, align 4
  %shr.i158.i = lshr i32 %crc.addr.010.i152.i, 8
  %xor2.i159.i = xor i32 %23, %shr.i158.i
  %inc.i160.i = add nuw i64 %i.011.i151.i, 1
  %exitcond.not.i161.i = icmp eq i64 %inc.i160.i, %20
  br i1 %exitcond.not.i161.i, label %for.cond.cleanup.loopexit.i162.i, label %for.body.i150.i, !llvm.loop !31

nnc_crc.exit164.i:                                ; preds = %for.cond.cleanup.loopexit.i162.i, %nnc_crc.exit.i
  %crc.addr.0.lcssa.i163.i = phi i32 [ %crc.addr.0.lcssa.i.i, %nnc_crc.exit.i ], [ %21, %for.cond.cleanup.loopexit.i162.i ]
  store i32 %crc.addr.0.lcssa.i163.i, ptr %arrayidx1.i, align 4
  %add.i = add i64 %20, %div66.i.i
  %conv.i = trunc i64 %add.i to i32
  %size.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 4
  store i32 %conv.i, ptr %size.i, align 4
  %conv11.i = trunc i64 %at.0247.i to i32
  %offset.i = getelementptr inbounds nuw i8, ptr %arrayidx1.i, i64 8
  store i32 %conv11.i, ptr %offset.i, align 4
  store <4 x i8> <i8 80, i8 75, i8 3, i8 4>, ptr %head.i, align 16
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr.i, ptr noundef %arrayidx1.i, i64 noundef %call3.i) #20
  %call15.i = call i64 @"\01_fwrite"(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 30, ptr noundef nonnull %call14) #19
  %24 = load ptr, ptr %arrayidx.i, align 8
  %call17.i = call i64 @"\01_fwrite"(ptr noundef %24, i64 noundef 1, i64 noundef %call3.i, ptr noundef nonnull %call14) #19
  %call19.i = call i64 @"\01_fwrite"(ptr noundef nonnull @.str.31, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call14) #19
  %call23.i = call i64 @"\01_fwrite"(ptr noundef nonnull %header.i, i64 noundef 1, i64 noundef %div66.i.i, ptr noundef nonnull %call14) #19
  %25 = load ptr, ptr %arrayidx8.i, align 8
  %26 = load i64, ptr %bytes.i, align 8
  %call26.i = call i64 @"\01_fwrite"(ptr noundef %25, i64 noundef 1, i64 noundef %26, ptr noundef nonnull %call14) #19
  %add27.i = add i64 %call15.i, %written.0246.i
  %add18.i = add i64 %add27.i, %call17.i
  %add20.i = add i64 %add18.i, %call19.i
  %add21.i = add i64 %add20.i, %call23.i
  %add28.i = add i64 %add21.i, %call26.i
  %27 = load i64, ptr %bytes.i, align 8
  %add29.i = add i64 %at.0247.i, 34
  %add30.i = add i64 %add29.i, %div66.i.i
  %add32.i = add i64 %add30.i, %call3.i
  %add33.i = add i64 %add32.i, %27
  %inc.i = add nuw nsw i64 %i.0245.i, 1
  %exitcond.not.i = icmp eq i64 %inc.i, %count
  br i1 %exitcond.not.i, label %for.body39.lr.ph.i, label %for.body.i, !llvm.loop !32

for.cond.cleanup38.i:                             ; preds = %for.body39.i, %for.cond.preheader.i
  %at.0.lcssa260.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add33.i, %for.body39.i ]
  %written.1.lcssa.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add63.i, %for.body39.i ]
  %at.1.lcssa.i = phi i64 [ 0, %for.cond.preheader.i ], [ %add65.i, %for.body39.i ]
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(46) %head.i, i8 0, i64 46, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 5, i8 6>, ptr %head.i, align 16
  %add.ptr72.i = getelementptr inbounds nuw i8, ptr %head.i, i64 8
  %28 = trunc nuw i64 %count to i16
  store i16 %28, ptr %add.ptr72.i, align 8
  %add.ptr75.i = getelementptr inbounds nuw i8, ptr %head.i, i64 10
  store i16 %28, ptr %add.ptr75.i, align 2
  %add.ptr78.i = getelementptr inbounds nuw i8, ptr %head.i, i64 12
  %sub.i = sub i64 %at.1.lcssa.i, %at.0.lcssa260.i
  %conv79.i = trunc i64 %sub.i to i32
  %broadcast.splatinsert83 = insertelement <4 x i32> poison, i32 %conv79.i, i64 0
  %broadcast.splat84 = shufflevector <4 x i32> %broadcast.splatinsert83, <4 x i32> poison, <4 x i32> zeroinitializer
  %29 = lshr <4 x i32> %broadcast.splat84, <i32 0, i32 8, i32 16, i32 24>
  %30 = trunc <4 x i32> %29 to <4 x i8>
  store <4 x i8> %30, ptr %add.ptr78.i, align 4
  %add.ptr81.i = getelementptr inbounds nuw i8, ptr %head.i, i64 16
  %conv82.i = trunc i64 %at.0.lcssa260.i to i32
  %broadcast.splatinsert92 = insertelement <4 x i32> poison, i32 %conv82.i, i64 0
  %broadcast.splat93 = shufflevector <4 x i32> %broadcast.splatinsert92, <4 x i32> poison, <4 x i32> zeroinitializer
  %31 = lshr <4 x i32> %broadcast.splat93, <i32 0, i32 8, i32 16, i32 24>
  %32 = trunc <4 x i32> %31 to <4 x i8>
  store <4 x i8> %32, ptr %add.ptr81.i, align 16
  %call84.i = call i64 @"\01_fwrite"(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 22, ptr noundef nonnull %call14) #19
  %add85.i = add i64 %call84.i, %written.1.lcssa.i
  %add86.i = add i64 %at.1.lcssa.i, 22
  %cmp87.i = icmp eq i64 %add85.i, %add86.i
  call void @llvm.lifetime.end.p0(ptr nonnull %head.i) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %header.i) #18
  call void @llvm.lifetime.end.p0(ptr nonnull %table.i) #18
  %call22 = call i32 @fclose(ptr noundef nonnull %call14) #20
  %cmp23 = icmp eq i32 %call22, 0
  %or.cond39 = select i1 %cmp23, i1 %cmp87.i, i1 false
  br i1 %or.cond39, label %lor.lhs.false25, label %if.then29

for.body39.i:                                     ; preds = %for.body39.i, %for.body39.lr.ph.i
  %at.1252.i = phi i64 [ %add33.i, %for.body39.lr.ph.i ], [ %add65.i, %for.body39.i ]
  %i34.0251.i = phi i64 [ 0, %for.body39.lr.ph.i ], [ %inc67.i, %for.body39.i ]
  %written.1250.i = phi i64 [ %add28.i, %for.body39.lr.ph.i ], [ %add63.i, %for.body39.i ]
  %arrayidx41.i = getelementptr inbounds nuw %struct.nnc_tensor, ptr %tensors, i64 %i34.0251.i
  %33 = load ptr, ptr %arrayidx41.i, align 8
  %call43.i = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %33) #19
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(46) %head.i, i8 0, i64 46, i1 false)
  store <4 x i8> <i8 80, i8 75, i8 1, i8 2>, ptr %head.i, align 16
  store i8 20, ptr %add.ptr.i, align 4
  store i8 0, ptr %arrayidx.i231.1.i, align 1
  %arrayidx50.i = getelementptr inbounds nuw %struct.nnc_entry_record, ptr %call12, i64 %i34.0251.i
  call fastcc void @nnc_entry_fields(ptr noundef %add.ptr49.i, ptr noundef %arrayidx50.i, i64 noundef %call43.i) #20
  %offset54.i = getelementptr inbounds nuw i8, ptr %arrayidx50.i, i64 8
  %34 = load i32, ptr %offset54.i, align 4
  %broadcast.splatinsert = insertelement <4 x i32> poison, i32 %34, i64 0
  %broadcast.splat = shufflevector <4 x i32> %broadcast.splatinsert, <4 x i32> poison, <4 x i32> zeroinitializer
  %35 = lshr <4 x i32> %broadcast.splat, <i32 0, i32 8, i32 16, i32 24>
  %36 = trunc <4 x i32> %35 to <4 x i8>
  store <4 x i8> %36, ptr %add.ptr52.i, align 2
  %call56.i = call i64 @"\01_fwrite"(ptr noundef nonnull %head.i, i64 noundef 1, i64 noundef 46, ptr noundef nonnull %call14) #19
  %37 = load ptr, ptr %arrayidx41.i, align 8
  %call59.i = call i64 @"\01_fwrite"(ptr noundef %37, i64 noundef 1, i64 noundef %call43.i, ptr noundef nonnull %call14) #19
  %call61.i = call i64 @"\01_fwrite"(ptr noundef nonnull @.str.31, i64 noundef 1, i64 noundef 4, ptr noundef nonnull %call14) #19
  %add60.i = add i64 %call56.i, %written.1250.i
  %add62.i = add i64 %add60.i, %call59.i
  %add63.i = add i64 %add62.i, %call61.i
  %add64.i = add i64 %at.1252.i, 50
  %add65.i = add i64 %add64.i, %call43.i
  %inc67.i = add nuw nsw i64 %i34.0251.i, 1
  %exitcond255.not.i = icmp eq i64 %inc67.i, %count
  br i1 %exitcond255.not.i, label %for.cond.cleanup38.i, label %for.body39.i, !llvm.loop !33

lor.lhs.false25:                                  ; preds = %for.cond.cleanup38.i
  %call27 = call i32 @rename(ptr noundef nonnull %aside, ptr noundef nonnull %path) #20
  %cmp28.not = icmp eq i32 %call27, 0
  br i1 %cmp28.not, label %if.end33, label %if.then29

if.then29:                                        ; preds = %lor.lhs.false25, %for.cond.cleanup38.i
  %38 = load ptr, ptr @__stderrp, align 8
  %call30 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %38, ptr noundef nonnull @.str.59, ptr noundef nonnull %path) #19
  %call32 = call i32 @remove(ptr noundef nonnull %aside) #20
  br label %cleanup36

if.end33:                                         ; preds = %lor.lhs.false25
  call void @free(ptr noundef %call12) #20
  br label %cleanup36

cleanup36:                                        ; preds = %if.then18, %if.end33, %if.then29, %if.then6, %if.then
  %retval.2 = phi i32 [ 5, %if.then ], [ 2, %if.then6 ], [ 2, %if.then18 ], [ 5, %if.then29 ], [ 0, %if.end33 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %aside) #18
  ret i32 %retval.2
}

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias writeonly captures(none), ptr noalias readonly captures(none), i64, i1 immarg) #11

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i64 @strlen(ptr noundef captures(none)) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare i32 @memcmp(ptr noundef captures(none), ptr noundef captures(none), i64 noundef) local_unnamed_addr #2

; Function Attrs: nofree nounwind optsize
define internal fastcc range(i32 0, 6) i32 @nnc_parse_npy(ptr noundef %path, ptr %bytes.coerce0, i64 %bytes.coerce1, ptr noundef nonnull captures(none) %tensor, i32 noundef range(i32 0, 2) %open, ptr noundef nonnull writeonly captures(none) %numbers) unnamed_addr #6 {
entry:
  %header = alloca [4096 x i8], align 16
  call void @llvm.lifetime.start.p0(ptr nonnull %header) #18
  %cmp = icmp ult i64 %bytes.coerce1, 12
  br i1 %cmp, label %if.then, label %lor.lhs.false

lor.lhs.false:                                    ; preds = %entry
  %call = tail call i32 @memcmp(ptr noundef nonnull dereferenceable(6) %bytes.coerce0, ptr noundef nonnull dereferenceable(6) @.str.35, i64 noundef 6) #20
  %cmp1.not = icmp eq i32 %call, 0
  br i1 %cmp1.not, label %if.end, label %if.then

if.then:                                          ; preds = %lor.lhs.false, %entry
  %0 = load ptr, ptr @__stderrp, align 8
  %call2 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.36, ptr noundef %path) #19
  br label %cleanup117

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
  %cmp12 = icmp ugt i32 %shl.i, 4095
  %cmp16 = icmp ugt i64 %add, %bytes.coerce1
  %or.cond164 = select i1 %cmp12, i1 true, i1 %cmp16
  br i1 %or.cond164, label %if.then18, label %if.end20

if.then18:                                        ; preds = %nnc_little.exit
  %4 = load ptr, ptr @__stderrp, align 8
  %call19 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %4, ptr noundef nonnull @.str.37, ptr noundef %path) #19
  br label %cleanup117

if.end20:                                         ; preds = %nnc_little.exit
  %add.ptr24 = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 %conv11
  %call25 = call ptr @__memcpy_chk(ptr noundef nonnull %header, ptr noundef nonnull %add.ptr24, i64 noundef %conv8, i64 noundef 4096) #19
  %arrayidx26 = getelementptr inbounds nuw i8, ptr %header, i64 %conv8
  store i8 0, ptr %arrayidx26, align 1
  %call28 = call fastcc ptr @nnc_entry(ptr noundef %header, ptr noundef nonnull @.str.38) #20
  %call30 = call fastcc ptr @nnc_entry(ptr noundef %header, ptr noundef nonnull @.str.39) #20
  %call32 = call fastcc ptr @nnc_entry(ptr noundef %header, ptr noundef nonnull @.str.40) #20
  %cmp33 = icmp eq ptr %call28, null
  %cmp36 = icmp eq ptr %call30, null
  %or.cond = or i1 %cmp33, %cmp36
  %cmp39 = icmp eq ptr %call32, null
  %or.cond119 = or i1 %or.cond, %cmp39
  br i1 %or.cond119, label %if.then45, label %lor.lhs.false41

lor.lhs.false41:                                  ; preds = %if.end20
  %5 = load i8, ptr %call28, align 1
  %cmp43.not = icmp eq i8 %5, 39
  br i1 %cmp43.not, label %if.end47, label %if.then45

if.then45:                                        ; preds = %lor.lhs.false41, %if.end20
  %6 = load ptr, ptr @__stderrp, align 8
  %call46 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %6, ptr noundef nonnull @.str.41, ptr noundef %path) #19
  br label %cleanup117

if.end47:                                         ; preds = %lor.lhs.false41
  %numpy = getelementptr inbounds nuw i8, ptr %tensor, i64 16
  %7 = load ptr, ptr %numpy, align 8
  %call48 = call i64 @strlen(ptr noundef nonnull dereferenceable(1) %7) #19
  %add.ptr49 = getelementptr inbounds nuw i8, ptr %call28, i64 1
  %call51 = call i32 @memcmp(ptr noundef nonnull %add.ptr49, ptr noundef nonnull %7, i64 noundef %call48) #20
  %cmp52 = icmp eq i32 %call51, 0
  br i1 %cmp52, label %land.rhs, label %if.then66

land.rhs:                                         ; preds = %if.end47
  %8 = getelementptr i8, ptr %call28, i64 %call48
  %arrayidx55 = getelementptr i8, ptr %8, i64 1
  %9 = load i8, ptr %arrayidx55, align 1
  %cmp57 = icmp eq i8 %9, 39
  br i1 %cmp57, label %lor.lhs.false60, label %if.then66

lor.lhs.false60:                                  ; preds = %land.rhs
  %tobool61.not = icmp eq i32 %open, 0
  br i1 %tobool61.not, label %cond.end, label %cond.true

cond.true:                                        ; preds = %lor.lhs.false60
  %shape62 = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %10 = load ptr, ptr %shape62, align 8
  br label %cond.end

cond.end:                                         ; preds = %lor.lhs.false60, %cond.true
  %cond63 = phi ptr [ %10, %cond.true ], [ null, %lor.lhs.false60 ]
  %call64 = call fastcc i32 @nnc_shape_matches(ptr noundef %call30, ptr noundef %tensor, ptr noundef %cond63) #20
  %tobool65.not = icmp eq i32 %call64, 0
  br i1 %tobool65.not, label %if.then66, label %if.end72

if.then66:                                        ; preds = %if.end47, %cond.end, %land.rhs
  %11 = load ptr, ptr @__stderrp, align 8
  %12 = load ptr, ptr %tensor, align 8
  %call67 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %11, ptr noundef nonnull @.str.42, ptr noundef %path, ptr noundef %12) #19
  %13 = load ptr, ptr @__stderrp, align 8
  %dtype = getelementptr inbounds nuw i8, ptr %tensor, i64 8
  %14 = load ptr, ptr %dtype, align 8
  %rank = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %15 = load i64, ptr %rank, align 8
  %shape68 = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  %16 = load ptr, ptr %shape68, align 8
  call fastcc void @nnc_print_type(ptr noundef %13, ptr noundef %14, i64 noundef %15, ptr noundef %16) #20
  %17 = load ptr, ptr @__stderrp, align 8
  %18 = load ptr, ptr %numpy, align 8
  %call71 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %17, ptr noundef nonnull @.str.43, ptr noundef %18, ptr noundef nonnull %header) #19
  br label %cleanup117

if.end72:                                         ; preds = %cond.end
  %19 = load i8, ptr %call32, align 1
  %cmp74 = icmp eq i8 %19, 84
  br i1 %cmp74, label %land.lhs.true, label %if.end81

land.lhs.true:                                    ; preds = %if.end72
  %rank76 = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %20 = load i64, ptr %rank76, align 8
  %cmp77 = icmp ugt i64 %20, 1
  br i1 %cmp77, label %if.then79, label %if.end81

if.then79:                                        ; preds = %land.lhs.true
  %21 = load ptr, ptr @__stderrp, align 8
  %call80 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %21, ptr noundef nonnull @.str.44, ptr noundef %path) #19
  br label %cleanup117

if.end81:                                         ; preds = %land.lhs.true, %if.end72
  br i1 %tobool61.not, label %lor.lhs.false86, label %land.lhs.true83

land.lhs.true83:                                  ; preds = %if.end81
  %call84 = call fastcc i32 @nnc_measure(ptr noundef %tensor) #20
  %tobool85.not = icmp eq i32 %call84, 0
  br i1 %tobool85.not, label %if.then91, label %lor.lhs.false86

lor.lhs.false86:                                  ; preds = %land.lhs.true83, %if.end81
  %sub = sub i64 %bytes.coerce1, %add
  %bytes88 = getelementptr inbounds nuw i8, ptr %tensor, i64 40
  %22 = load i64, ptr %bytes88, align 8
  %cmp89 = icmp ult i64 %sub, %22
  br i1 %cmp89, label %if.then91, label %if.end93

if.then91:                                        ; preds = %lor.lhs.false86, %land.lhs.true83
  %23 = load ptr, ptr @__stderrp, align 8
  %call92 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %23, ptr noundef nonnull @.str.45, ptr noundef %path) #19
  br label %cleanup117

if.end93:                                         ; preds = %lor.lhs.false86
  %add.ptr95 = getelementptr inbounds nuw i8, ptr %bytes.coerce0, i64 %add
  store ptr %add.ptr95, ptr %numbers, align 8
  %24 = ptrtoint ptr %add.ptr95 to i64
  %rem = and i64 %24, 15
  %cmp96.not = icmp eq i64 %rem, 0
  br i1 %cmp96.not, label %cleanup117, label %if.then98

if.then98:                                        ; preds = %if.end93
  %25 = load i64, ptr %bytes88, align 8
  %add100 = add i64 %25, 1
  %call101 = call ptr @malloc(i64 noundef %add100) #21
  %cmp102.not = icmp eq ptr %call101, null
  br i1 %cmp102.not, label %cleanup117, label %if.end105

if.end105:                                        ; preds = %if.then98
  call void @llvm.memcpy.p0.p0.i64(ptr noundef nonnull align 1 %call101, ptr noundef nonnull align 1 %add.ptr95, i64 noundef %25, i1 noundef false) #19
  store ptr %call101, ptr %numbers, align 8
  br label %cleanup117

cleanup117:                                       ; preds = %if.end93, %if.end105, %if.then18, %if.then66, %if.then79, %if.then91, %if.then98, %if.then45, %if.then
  %retval.4 = phi i32 [ 5, %if.then ], [ 5, %if.then18 ], [ 5, %if.then45 ], [ 2, %if.then79 ], [ 5, %if.then91 ], [ 2, %if.then66 ], [ 5, %if.then98 ], [ 0, %if.end105 ], [ 0, %if.end93 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %header) #18
  ret i32 %retval.4
}

; Function Attrs: optsize
declare ptr @"\01_fopen"(ptr noundef, ptr noundef) local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fseeko(ptr noundef captures(none), i64 noundef, i32 noundef) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
declare noundef i64 @ftello(ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
declare noundef i64 @fread(ptr noundef writeonly captures(none), i64 noundef, i64 noundef, ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
declare noundef i32 @fclose(ptr noundef captures(none)) local_unnamed_addr #3

; Function Attrs: nocallback nofree nounwind optsize memory(argmem: readwrite)
declare ptr @__memcpy_chk(ptr noalias noundef writeonly, ptr noalias noundef readonly captures(none), i64 noundef, i64 noundef) local_unnamed_addr #12

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
  br i1 %cmp2, label %while.cond, label %cleanup, !llvm.loop !34

cleanup:                                          ; preds = %while.cond, %entry
  %retval.0 = phi ptr [ null, %entry ], [ %at.0, %while.cond ]
  ret ptr %retval.0
}

; Function Attrs: nofree norecurse nounwind optsize
define internal fastcc range(i32 0, 2) i32 @nnc_shape_matches(ptr noundef nonnull %text, ptr noundef nonnull readonly captures(none) %tensor, ptr noundef writeonly captures(address_is_null) %extents) unnamed_addr #10 {
entry:
  %rest = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %rest) #18
  store ptr null, ptr %rest, align 8
  %0 = load i8, ptr %text, align 1
  %cmp.not = icmp eq i8 %0, 40
  br i1 %cmp.not, label %if.end, label %cleanup32

if.end:                                           ; preds = %entry
  %add.ptr = getelementptr inbounds nuw i8, ptr %text, i64 1
  %rank = getelementptr inbounds nuw i8, ptr %tensor, i64 24
  %1 = load i64, ptr %rank, align 8
  %cmp2.not53.not = icmp eq i64 %1, 0
  br i1 %cmp2.not53.not, label %if.end.for.end_crit_edge, label %for.body.lr.ph

if.end.for.end_crit_edge:                         ; preds = %if.end
  %.pre = load i8, ptr %add.ptr, align 1
  br label %for.end

for.body.lr.ph:                                   ; preds = %if.end
  %cond = icmp eq ptr %extents, null
  %shape = getelementptr inbounds nuw i8, ptr %tensor, i64 32
  br label %for.body

for.body:                                         ; preds = %for.body.lr.ph, %for.inc
  %i.055 = phi i64 [ 0, %for.body.lr.ph ], [ %inc, %for.inc ]
  %text.addr.054 = phi ptr [ %add.ptr, %for.body.lr.ph ], [ %text.addr.1, %for.inc ]
  %call = call i64 @strtoll(ptr noundef nonnull %text.addr.054, ptr noundef nonnull %rest, i32 noundef 10) #20
  %2 = load ptr, ptr %rest, align 8
  %cmp4 = icmp eq ptr %2, %text.addr.054
  %cmp6 = icmp slt i64 %call, 0
  %or.cond = select i1 %cmp4, i1 true, i1 %cmp6
  br i1 %or.cond, label %cleanup32, label %lor.lhs.false8

lor.lhs.false8:                                   ; preds = %for.body
  br i1 %cond, label %land.lhs.true, label %if.then17

land.lhs.true:                                    ; preds = %lor.lhs.false8
  %3 = load ptr, ptr %shape, align 8
  %arrayidx = getelementptr inbounds nuw i64, ptr %3, i64 %i.055
  %4 = load i64, ptr %arrayidx, align 8
  %cmp11.not = icmp eq i64 %call, %4
  br i1 %cmp11.not, label %while.cond.preheader, label %cleanup32

if.then17:                                        ; preds = %lor.lhs.false8
  %arrayidx18 = getelementptr inbounds nuw i64, ptr %extents, i64 %i.055
  store i64 %call, ptr %arrayidx18, align 8
  br label %while.cond.preheader

while.cond.preheader:                             ; preds = %land.lhs.true, %if.then17
  br label %while.cond

while.cond:                                       ; preds = %while.cond.preheader, %while.body
  %text.addr.1 = phi ptr [ %add.ptr26, %while.body ], [ %2, %while.cond.preheader ]
  %5 = load i8, ptr %text.addr.1, align 1
  switch i8 %5, label %for.inc [
    i8 44, label %while.body
    i8 32, label %while.body
  ]

while.body:                                       ; preds = %while.cond, %while.cond
  %add.ptr26 = getelementptr inbounds nuw i8, ptr %text.addr.1, i64 1
  br label %while.cond, !llvm.loop !35

for.inc:                                          ; preds = %while.cond
  %inc = add nuw i64 %i.055, 1
  %6 = load i64, ptr %rank, align 8
  %cmp2.not = icmp ult i64 %inc, %6
  br i1 %cmp2.not, label %for.body, label %for.end, !llvm.loop !36

for.end:                                          ; preds = %for.inc, %if.end.for.end_crit_edge
  %7 = phi i8 [ %.pre, %if.end.for.end_crit_edge ], [ %5, %for.inc ]
  %cmp30 = icmp eq i8 %7, 41
  %conv31 = zext i1 %cmp30 to i32
  br label %cleanup32

cleanup32:                                        ; preds = %for.body, %land.lhs.true, %entry, %for.end
  %retval.3 = phi i32 [ 0, %entry ], [ %conv31, %for.end ], [ 0, %land.lhs.true ], [ 0, %for.body ]
  call void @llvm.lifetime.end.p0(ptr nonnull %rest) #18
  ret i32 %retval.3
}

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn memory(argmem: read)
declare ptr @strstr(ptr noundef, ptr noundef captures(none)) local_unnamed_addr #2

; Function Attrs: mustprogress nocallback nofree nounwind optsize willreturn
declare i64 @strtoll(ptr noundef readonly, ptr noundef captures(none), i32 noundef) local_unnamed_addr #5

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare { i64, i1 } @llvm.umul.with.overflow.i64(i64, i64) #14

; Function Attrs: mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @free(ptr allocptr noundef captures(none)) local_unnamed_addr #15

; Function Attrs: optsize
declare i32 @clock_gettime(i32 noundef, ptr noundef) local_unnamed_addr #4

; Function Attrs: optsize
declare i32 @getpid() local_unnamed_addr #4

; Function Attrs: nofree nounwind optsize
declare noundef i32 @rename(ptr noundef readonly captures(none), ptr noundef readonly captures(none)) local_unnamed_addr #3

; Function Attrs: nofree nounwind optsize
declare noundef i32 @remove(ptr noundef readonly captures(none)) local_unnamed_addr #3

; Function Attrs: nofree norecurse nosync nounwind optsize memory(argmem: readwrite)
define internal fastcc void @nnc_entry_fields(ptr noundef nonnull writeonly captures(none) initializes((0, 10)) %at, ptr noundef nonnull readonly captures(none) %record, i64 noundef %named) unnamed_addr #16 {
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
declare noundef i32 @puts(ptr noundef readonly captures(none)) local_unnamed_addr #17

; Function Attrs: nofree nounwind
declare noundef i32 @putchar(i32 noundef) local_unnamed_addr #17

; Function Attrs: nofree nounwind
declare noundef i32 @fputc(i32 noundef, ptr noundef captures(none)) local_unnamed_addr #17

; Function Attrs: nofree nounwind
declare noundef i32 @snprintf(ptr noalias noundef writeonly captures(none), i64 noundef, ptr noundef readonly captures(none), ...) local_unnamed_addr #17

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
attributes #12 = { nocallback nofree nounwind optsize memory(argmem: readwrite) "no-trapping-math"="true" }
attributes #13 = { nofree norecurse nounwind optsize memory(read, inaccessiblemem: none, target_mem0: none, target_mem1: none) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #14 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #15 = { mustprogress nounwind optsize willreturn allockind("free") memory(argmem: readwrite, inaccessiblemem: readwrite) "alloc-family"="malloc" "no-trapping-math"="true" }
attributes #16 = { nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "min-legal-vector-width"="0" "no-trapping-math"="true" }
attributes #17 = { nofree nounwind }
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
